package io.worksafety.responsibility.person;

import io.worksafety.platform.code.PhoneNumber;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads people. */
@ApplicationScoped
class PersonSearch {

  private final ReadModel read;

  private final PersonSeals seals;

  PersonSearch(ReadModel read, PersonSeals seals) {
    this.read = read;
    this.seals = seals;
  }

  PersonView get(UUID id, Caller caller) {
    return read.first(query(caller).eq("id", id), row -> PersonView.of(row, caller, seals))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  Page<PersonView> list(PersonFilter filter, PageRequest page, Caller caller) {
    if (filter.name != null && !PersonFields.isShown(PersonField.NAME, null, caller)) {
      throw PersonProblem.NAME_SEARCH_FORBIDDEN
          .because("Search by organisation or staff number", "请按机构或工号检索")
          .parameter("name");
    }
    return read.page(
        query(caller)
            .eq("organization_id", filter.organizationId)
            .area("area_code", filter.areaCode)
            .eq("staff_no", filter.staffNo)
            .like("name", filter.name)
            .since("updated_at", filter.updatedSince),
        page,
        row -> PersonView.of(row, caller, seals));
  }

  /** Those of the caller's area with exactly this number. */
  FoundPersons find(FindPersons wanted, Caller caller) {
    String idNo = wanted.idNo();
    String phone = wanted.phone();
    if ((idNo == null) == (phone == null)) {
      throw PersonProblem.SEARCH_BY_ONE.because("Give idNo or phone", "请提供 idNo 或 phone 之一");
    }
    KeysetQuery query = query(caller);
    if (idNo != null) {
      query.and("id_no_index = ?", (Object) seals.idNoIndex(idNo));
    } else if (phone != null) {
      query.and("phone_index = ?", (Object) seals.phoneIndex(PhoneNumber.of(phone)));
    }
    return new FoundPersons(read.list(query, row -> PersonView.of(row, caller, seals)));
  }

  private static KeysetQuery query(Caller caller) {
    return KeysetQuery.select(PersonView.COLUMNS).scope("area_code", caller.areas());
  }
}

package io.worksafety.responsibility.person;

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

  PersonSearch(ReadModel read) {
    this.read = read;
  }

  PersonView get(UUID id, Caller caller) {
    return read.first(query(caller).eq("id", id), row -> PersonView.of(row, caller))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  Page<PersonView> list(PersonFilter filter, PageRequest page, Caller caller) {
    return read.page(
        query(caller)
            .eq("organization_id", filter.organizationId)
            .area("area_code", filter.areaCode)
            .eq("staff_no", filter.staffNo)
            .like("name", filter.name)
            .since("updated_at", filter.updatedSince),
        page,
        row -> PersonView.of(row, caller));
  }

  private static KeysetQuery query(Caller caller) {
    return KeysetQuery.select(PersonView.COLUMNS).scope("area_code", caller.areas());
  }
}

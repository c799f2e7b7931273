package io.worksafety.responsibility.person;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.privacy.HeldValue;
import io.worksafety.platform.privacy.PersonalValues;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the register itself holds on a person, as this caller may see it. */
@ApplicationScoped
class HeldOnPerson implements PersonalValues {

  private final ReadModel read;
  private final PersonSeals seals;

  HeldOnPerson(ReadModel read, PersonSeals seals) {
    this.read = read;
    this.seals = seals;
  }

  @Override
  public List<HeldValue> of(UUID personId, Caller caller) {
    KeysetQuery query = KeysetQuery.select(PersonView.COLUMNS).eq("id", personId);
    if (!personId.equals(caller.personId())) {
      query.scope("area_code", caller.areas());
    }
    List<HeldValue> held = new ArrayList<>();
    read.first(query, row -> PersonView.of(row, caller, seals))
        .ifPresent(person -> {
          held.add(new HeldValue("person.name", person.name()));
          if (person.staffNo() != null) {
            held.add(new HeldValue("person.staff_no", person.staffNo()));
          }
          if (person.phone() != null) {
            held.add(new HeldValue("person.phone", person.phone()));
          }
          if (person.idNo() != null) {
            held.add(new HeldValue("person.id_no", person.idNo()));
          }
        });
    return held;
  }
}

package io.worksafety.responsibility.person;

import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import io.worksafety.responsibility.person.PersonEvent.PersonDisclosed;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** That somebody was shown what is masked otherwise: who, of whom, which fields, what for. */
@Entity
class Disclosure extends Aggregate {

  private UUID personId;
  private String fields;

  @Enumerated(EnumType.STRING)
  private DisclosurePurpose purpose;

  @SuppressWarnings("NullAway.Init")
  protected Disclosure() {}

  private Disclosure(Person person, Set<PersonField> wanted, DisclosurePurpose purpose) {
    super(Ids.next(), person.areaCode(), person.organizationId());
    this.personId = person.id();
    this.fields = wanted.stream().map(PersonField::name).collect(Collectors.joining(","));
    this.purpose = purpose;
  }

  /** Refuses the whole when one field may not be seen, so that nobody learns by trying. */
  static Disclosure of(Person person, DisclosePerson request, Caller caller) {
    person.refuseAnonymised();
    Set<PersonField> wanted = EnumSet.copyOf(request.fields());
    for (PersonField field : wanted) {
      if (!PersonFields.mayDisclose(field, person.id(), caller)) {
        throw PersonProblem.DISCLOSURE_FORBIDDEN
            .because(
                field + " is not disclosed to " + caller.roles(),
                "“" + field.labelZh() + "”不向以下角色开放：" + caller.roles())
            .at("/fields");
      }
    }
    return new Disclosure(person, wanted, request.purpose());
  }

  List<PersonField> fields() {
    return Arrays.stream(fields.split(",")).map(PersonField::valueOf).toList();
  }

  DisclosurePurpose purpose() {
    return purpose;
  }

  PersonDisclosed disclosed() {
    return new PersonDisclosed(id(), personId, fields(), purpose, areaCode());
  }

  @Override
  public String aggregateType() {
    return "disclosure";
  }

  @Override
  public Object state() {
    return new State(personId, fields(), purpose);
  }

  private record State(UUID personId, List<PersonField> fields, DisclosurePurpose purpose) {}
}

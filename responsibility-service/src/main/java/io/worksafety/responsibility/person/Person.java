package io.worksafety.responsibility.person;

import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import io.worksafety.responsibility.organization.OrganizationFacts;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who can hold a post. */
@Entity
class Person extends Aggregate {

  private String name;
  private @Nullable String staffNo;

  @SuppressWarnings("NullAway.Init")
  protected Person() {}

  private Person(RegisterPerson request, OrganizationFacts employer) {
    super(Ids.next(), employer.areaCode(), employer.id());
    name = request.name().strip();
    staffNo = request.staffNo();
  }

  static Person register(RegisterPerson request, OrganizationFacts employer) {
    return new Person(request, employer);
  }

  void correct(CorrectPerson request) {
    name = request.name().strip();
    staffNo = request.staffNo();
  }

  String name() {
    return name;
  }

  Optional<String> staffNo() {
    return Optional.ofNullable(staffNo);
  }

  @Override
  public String aggregateType() {
    return "person";
  }

  @Override
  public Object state() {
    return new State(organizationId(), name, staffNo);
  }

  private record State(@Nullable UUID organizationId, String name, @Nullable String staffNo) {}
}

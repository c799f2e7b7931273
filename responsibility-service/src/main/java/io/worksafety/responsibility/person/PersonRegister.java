package io.worksafety.responsibility.person;

import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.responsibility.bulk.Outcome;
import io.worksafety.responsibility.organization.Directory;
import io.worksafety.responsibility.organization.OrganizationFacts;
import io.worksafety.responsibility.person.PersonDirectory.StaffNo;
import io.worksafety.responsibility.person.PersonEvent.PersonCorrected;
import io.worksafety.responsibility.person.PersonEvent.PersonRegistered;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Registers people and corrects their records. */
@ApplicationScoped
class PersonRegister {

  private final Persons persons;
  private final PersonDirectory people;
  private final Directory directory;
  private final PersonSeals seals;
  private final Journal journal;

  PersonRegister(
      Persons persons,
      PersonDirectory people,
      Directory directory,
      PersonSeals seals,
      Journal journal) {
    this.persons = persons;
    this.people = people;
    this.directory = directory;
    this.seals = seals;
    this.journal = journal;
  }

  PersonView register(RegisterPerson request, Caller caller) {
    return PersonView.of(Outcome.only(judge(List.of(request), caller), journal), caller, seals);
  }

  List<Outcome<Person>> judge(List<RegisterPerson> requests, Caller caller) {
    Map<UUID, OrganizationFacts> employers =
        directory.organizations(
            requests.stream().map(RegisterPerson::organizationId).collect(Collectors.toSet()));
    Set<StaffNo> taken =
        people.taken(
            requests.stream()
                .filter(r -> r.staffNo() != null)
                .map(r -> new StaffNo(r.organizationId(), r.staffNo()))
                .toList());
    Set<String> takenIdNos =
        people.takenIdNos(
            requests.stream()
                .map(RegisterPerson::idNo)
                .filter(Objects::nonNull)
                .map(seals::idNoIndex)
                .toList());
    return requests.stream()
        .map(r -> Outcome.of(() -> judge(r, employers, taken, takenIdNos, caller)))
        .toList();
  }

  private Outcome.Accepted<Person> judge(
      RegisterPerson request,
      Map<UUID, OrganizationFacts> employers,
      Set<StaffNo> taken,
      Set<String> takenIdNos,
      Caller caller) {
    OrganizationFacts employer = employers.get(request.organizationId());
    if (employer == null) {
      throw PersonProblem.ORGANIZATION_UNKNOWN
          .because(
              "There is no organisation " + request.organizationId(),
              "未找到机构 " + request.organizationId())
          .at("/organizationId");
    }
    caller.mustCover(employer.areaCode());
    String staffNo = request.staffNo();
    if (staffNo != null && !taken.add(new StaffNo(employer.id(), staffNo))) {
      throw staffNoTaken(staffNo);
    }
    String idNo = request.idNo();
    if (idNo != null && !takenIdNos.add(PersonDirectory.HEX.formatHex(seals.idNoIndex(idNo)))) {
      throw idNoTaken();
    }
    Person person = Person.register(request, employer, seals);
    return new Outcome.Accepted<>(
        person, new PersonRegistered(person.id(), person.organizationId(), person.areaCode()));
  }

  PersonView correct(UUID id, CorrectPerson request, Caller caller, IfMatch ifMatch) {
    Person person = persons.require(id, caller, ifMatch);
    String staffNo = request.staffNo();
    UUID employer = person.organizationId();
    if (staffNo != null
        && employer != null
        && !staffNo.equals(person.staffNo().orElse(null))
        && !people.taken(List.of(new StaffNo(employer, staffNo))).isEmpty()) {
      throw staffNoTaken(staffNo);
    }
    String idNo = request.idNo();
    if (idNo != null) {
      byte[] index = seals.idNoIndex(idNo);
      if (!person.hasIdNo(index) && !people.takenIdNos(List.of(index)).isEmpty()) {
        throw idNoTaken();
      }
    }
    person.correct(request, seals);
    journal.append(person, new PersonCorrected(person.id(), employer, person.areaCode()));
    return PersonView.of(person, caller, seals);
  }

  private static RuntimeException idNoTaken() {
    return PersonProblem.ID_NO_TAKEN
        .because("Somebody is registered with this number", "该号码已有人员登记")
        .at("/idNo");
  }

  private static RuntimeException staffNoTaken(String staffNo) {
    return PersonProblem.STAFF_NO_TAKEN
        .because(
            "The staff number " + staffNo + " is in use in that organisation",
            "该机构内工号 " + staffNo + " 已被占用")
        .at("/staffNo");
  }
}

package io.worksafety.responsibility.person;

import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows what is masked, and records it in the same transaction. */
@ApplicationScoped
class PersonDisclosing {

  private final Persons persons;
  private final PersonSeals seals;
  private final Journal journal;

  PersonDisclosing(Persons persons, PersonSeals seals, Journal journal) {
    this.persons = persons;
    this.seals = seals;
    this.journal = journal;
  }

  DisclosedPerson disclose(UUID id, DisclosePerson request, Caller caller) {
    Person person = persons.require(id, caller);
    Disclosure disclosure = Disclosure.of(person, request, caller);
    journal.append(disclosure, disclosure.disclosed());
    List<PersonField> fields = disclosure.fields();
    byte[] phone = fields.contains(PersonField.PHONE) ? person.phone() : null;
    byte[] idNo = fields.contains(PersonField.ID_NO) ? person.idNo() : null;
    return new DisclosedPerson(
        disclosure.id(),
        id,
        disclosure.purpose(),
        fields,
        disclosure.createdAt(),
        fields.contains(PersonField.NAME) ? person.name() : null,
        phone == null ? null : seals.phone.open(id, phone),
        idNo == null ? null : seals.idNo.open(id, idNo));
  }
}

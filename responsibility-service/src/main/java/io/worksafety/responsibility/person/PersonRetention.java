package io.worksafety.responsibility.person;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.privacy.RetentionRule;
import io.worksafety.platform.privacy.RetentionTask;
import io.worksafety.platform.store.Journal;
import io.worksafety.responsibility.person.PersonEvent.PersonAnonymised;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Anonymises people who have held no post for as long as the rule says. */
@ApplicationScoped
class PersonRetention implements RetentionTask {

  private final ReadModel read;
  private final Persons persons;
  private final Journal journal;
  private final Clock clock;

  PersonRetention(ReadModel read, Persons persons, Journal journal, Clock clock) {
    this.read = read;
    this.persons = persons;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String ruleId() {
    return "person.without-appointment";
  }

  @Override
  public int apply(RetentionRule rule, Instant before, int batch) {
    List<UUID> due =
        read.list(
            KeysetQuery.select("p.id from person p")
                .and("p.anonymised_at is null")
                .and("p.created_at < ?", before)
                .and(
                    "not exists (select from appointment a where a.person_id = p.id"
                        + " and a.status <> 'WITHDRAWN'"
                        + " and (a.valid_to is null or a.valid_to >= ?))",
                    before),
            row -> row.getObject(1, UUID.class));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Journal.Change> changes = new ArrayList<>();
    for (UUID id : due.subList(0, Math.min(batch, due.size()))) {
      Person person = persons.require(id);
      if (person.anonymise(now)) {
        changes.add(
            new Journal.Change(
                person, new PersonAnonymised(id, person.areaCode(), rule.reference())));
      }
    }
    if (!changes.isEmpty()) {
      journal.append(changes);
    }
    return changes.size();
  }
}

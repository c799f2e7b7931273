package io.worksafety.hazard.accident;

import io.worksafety.hazard.lifecycle.HazardLevel;
import io.worksafety.hazard.lifecycle.HazardStatus;
import io.worksafety.hazard.registry.ObjectType;
import io.worksafety.platform.inbox.EventListener;
import io.worksafety.platform.inbox.ReceivedEvent;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.DeadlineRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links an accident with the hazards that were open at its object, once each. */
@ApplicationScoped
class AccidentListener implements EventListener {

  private static final String TOPIC = "worksafety.accountability.events.v1";
  private static final String WINDOW = "hazard.accident-window";

  private final ReadModel reads;
  private final DeadlineRules rules;
  private final Journal journal;

  AccidentListener(ReadModel reads, DeadlineRules rules, Journal journal) {
    this.reads = reads;
    this.rules = rules;
    this.journal = journal;
  }

  @Override
  public Set<String> topics() {
    return Set.of(TOPIC);
  }

  @Override
  public void on(ReceivedEvent event) {
    if (!event.type().equals(AccidentReported.TYPE)) {
      return;
    }
    AccidentReported accident = event.as(AccidentReported.class);
    List<Journal.Change> changes =
        openHazards(accident).stream()
            .map(hazard -> new AccidentLink(accident, hazard))
            .map(link -> new Journal.Change(link, (Object) link.linked()))
            .toList();
    if (!changes.isEmpty()) {
      journal.append(changes);
    }
  }

  /** Found within the window around the accident and not closed when it happened. */
  private List<MetHazard> openHazards(AccidentReported accident) {
    KeysetQuery query =
        KeysetQuery.select("h.id, h.area_code, h.level, h.status from hazard h")
            .and("h.status not in ('REJECTED', 'MERGED')")
            .and(
                "(h.status <> 'CLOSED'"
                    + " or (h.decisions -> 'closing' ->> 'at')::timestamptz > ?)",
                accident.occurredAt())
            .and("h.discovered_at >= ?", moved(accident.occurredAt(), -1))
            .and("h.discovered_at <= ?", moved(accident.occurredAt(), 1))
            .and(
                "not exists (select from accident_link l"
                    + " where l.accident_id = ? and l.hazard_id = h.id)",
                accident.accidentId());
    if (!atObject(query, accident.objectType(), accident.objectId(), accident.unitUscc())) {
      return List.of();
    }
    return reads.list(
        query.and("true order by h.id"),
        row ->
            new MetHazard(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3) == null ? null : HazardLevel.valueOf(row.getString(3)),
                HazardStatus.valueOf(row.getString(4))));
  }

  /** The premises themselves; of an enterprise everything that is its. */
  private static boolean atObject(
      KeysetQuery query, @Nullable ObjectType type, @Nullable UUID id, @Nullable String uscc) {
    if (type != null && id != null) {
      switch (type) {
        case PREMISES -> query.and("h.object_id = ?", id);
        case ENTERPRISE -> query.and("h.enterprise_id = ?", id);
      }
      return true;
    }
    if (uscc != null) {
      query.and("h.enterprise_id = (select e.id from enterprise e where e.uscc = ?)", uscc);
      return true;
    }
    return false;
  }

  private Instant moved(Instant from, int direction) {
    Period window = Period.ofMonths(rules.require(WINDOW, from).term().amount());
    return from.atZone(ZoneOffset.UTC).plus(window.multipliedBy(direction)).toInstant();
  }
}

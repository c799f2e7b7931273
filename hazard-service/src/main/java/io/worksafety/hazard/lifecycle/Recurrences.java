package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The same clause at the same object: now, or before. */
@ApplicationScoped
class Recurrences {

  private record Earlier(UUID id, Instant discoveredAt) {}

  private final ReadModel reads;
  private final HazardRules rules;

  Recurrences(ReadModel reads, HazardRules rules) {
    this.reads = reads;
    this.rules = rules;
  }

  /**
   * The hazard a finding is another sighting of. One whose removal was verified is none: found
   * again it is a new hazard, and a recurrence.
   */
  Optional<UUID> seenAgain(UUID objectId, String clause) {
    return reads.first(
        KeysetQuery.select("id from hazard")
            .eq("object_id", objectId)
            .eq("clause", clause)
            .and("status in ('REGISTERED', 'GRADED', 'CONTROLLED', 'RECTIFYING', 'SUBMITTED')")
            .and("true order by id"),
        row -> row.getObject(1, UUID.class));
  }

  /** Journalled with the hazard as soon as its clause is known; at most one event. */
  List<HazardEvent> recurrence(Hazard hazard, Instant now) {
    HazardState state = hazard.state();
    if (state.matter().clause() == null || state.place().objectId() == null) {
      return List.of();
    }
    Instant seen = state.origin().discoveredAt();
    List<UUID> earlier =
        reads
            .list(
                KeysetQuery.select("id, discovered_at from hazard")
                    .eq("object_id", state.place().objectId())
                    .eq("clause", state.matter().clause())
                    .and("registered_at is not null and status <> 'MERGED'")
                    .and("id <> ?", hazard.id())
                    .and("discovered_at <= ? order by discovered_at desc, id desc", seen),
                row ->
                    new Earlier(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
            .stream()
            .filter(before -> !rules.recursUntil(before.discoveredAt()).isBefore(seen))
            .map(Earlier::id)
            .toList();
    return hazard.recurs(earlier, rules.recurrencesFlagged(now)).stream().toList();
  }
}

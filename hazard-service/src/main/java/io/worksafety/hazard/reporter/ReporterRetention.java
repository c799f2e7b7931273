package io.worksafety.hazard.reporter;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.privacy.RetentionRule;
import io.worksafety.platform.privacy.RetentionTask;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Destroys the identities of reporters whose hazards or reports ended long ago. */
@ApplicationScoped
class ReporterRetention implements RetentionTask {

  private final ReadModel read;
  private final ReporterIdentityRows identities;
  private final Journal journal;
  private final Clock clock;

  ReporterRetention(ReadModel read, ReporterIdentityRows identities, Journal journal, Clock clock) {
    this.read = read;
    this.identities = identities;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String ruleId() {
    return "reporter.closed-hazard";
  }

  @Override
  public int apply(RetentionRule rule, Instant before, int batch) {
    // Nothing changes what has ended but its reopening, so its last change is its end; a hazard
    // that
    // was merged ends with the one it was merged into
    List<UUID> due =
        read.list(
            KeysetQuery.select(
                    "i.id from reporter_identity i left join hazard m on m.id = i.hazard_id"
                        + " left join hazard h on h.id = coalesce(m.merged_into, m.id)"
                        + " left join public_report r on r.id = i.report_id")
                .and("i.destroyed_at is null")
                .and(
                    "(h.status in ('CLOSED', 'REJECTED') and h.updated_at < ?"
                        + " or r.status in ('CLOSED', 'REJECTED', 'REWARDED') and r.updated_at < ?)",
                    before,
                    before),
            row -> row.getObject(1, UUID.class));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Journal.Change> changes = new ArrayList<>();
    for (UUID id : due.subList(0, Math.min(batch, due.size()))) {
      ReporterIdentity identity = identities.require(id);
      if (!identity.isDestroyed()) {
        changes.add(new Journal.Change(identity, identity.destroy(now, rule.reference())));
      }
    }
    if (!changes.isEmpty()) {
      journal.append(changes);
    }
    return changes.size();
  }
}

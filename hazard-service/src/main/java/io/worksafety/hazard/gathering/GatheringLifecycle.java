package io.worksafety.hazard.gathering;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.Deadline;
import io.worksafety.platform.time.DeadlineListener;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The acts on alerts, and what happens when nobody acts in time. */
@ApplicationScoped
class GatheringLifecycle implements DeadlineListener {

  private final GatheringAlerts alerts;
  private final GatheringRules rules;
  private final Deadlines deadlines;
  private final ReadModel reads;
  private final Journal journal;
  private final Clock clock;

  GatheringLifecycle(
      GatheringAlerts alerts,
      GatheringRules rules,
      Deadlines deadlines,
      ReadModel reads,
      Journal journal,
      Clock clock) {
    this.alerts = alerts;
    this.rules = rules;
    this.deadlines = deadlines;
    this.reads = reads;
    this.journal = journal;
    this.clock = clock;
  }

  void acknowledge(UUID id, Remark act, IfMatch ifMatch, Caller caller) {
    GatheringAlert alert = alerts.require(id, caller, ifMatch);
    journal.append(alert, alert.acknowledge(act.remark(), caller, now()));
    deadlines.meet(id, GatheringRules.USUAL);
  }

  void disperse(UUID id, Measures act, IfMatch ifMatch, Caller caller) {
    GatheringAlert alert = alerts.require(id, caller, ifMatch);
    Instant now = now();
    journal.append(alert, alert.disperse(act.measures(), stillThere(id, now), caller, now));
  }

  void dismiss(UUID id, Reason act, IfMatch ifMatch, Caller caller) {
    GatheringAlert alert = alerts.require(id, caller, ifMatch);
    journal.append(alert, alert.dismiss(act.reason(), caller, now()));
  }

  void close(UUID id, Remark act, IfMatch ifMatch, Caller caller) {
    GatheringAlert alert = alerts.require(id, caller, ifMatch);
    journal.append(alert, alert.close(act.remark(), caller, now()));
  }

  @Override
  public void breached(Deadline deadline) {
    if (deadline.aggregateType().equals("gathering-alert")) {
      GatheringAlert alert = alerts.require(deadline.aggregateId());
      journal.append(alert, alert.escalate(now()));
    }
  }

  private @Nullable Instant stillThere(UUID id, Instant now) {
    return reads
        .first(
            KeysetQuery.select("alert_id, last_seen_at from gathering_presence")
                .eq("alert_id", id)
                .since("last_seen_at", now.minus(Duration.ofMinutes(rules.freshMinutes(now)))),
            row -> row.getObject("last_seen_at", OffsetDateTime.class).toInstant())
        .orElse(null);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

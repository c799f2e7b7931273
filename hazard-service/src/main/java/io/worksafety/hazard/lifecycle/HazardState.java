package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.rectification.Rectification;
import io.worksafety.hazard.transfer.Transfers;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole state of a hazard as plain values: for the audit digest, events and views. */
record HazardState(
    String no,
    String areaCode,
    Origin origin,
    Place place,
    HazardStatus status,
    @Nullable UUID mergedInto,
    Sightings sightings,
    Matter matter,
    @Nullable Instant registeredAt,
    @Nullable DutyHolder dutyHolder,
    @Nullable HazardLevel level,
    @Nullable Criterion criterion,
    @Nullable LevelProposal levelProposal,
    Decisions decisions,
    Rectification rectification,
    @Nullable Instant startedAt,
    @Nullable Instant dueAt,
    @Nullable Instant overdueSince,
    Transfers transfers,
    Publicity publicity) {

  /** A plan was handed in since control began and nobody approved it yet. */
  boolean planPending() {
    return rectification.planPending(decisions.controlledAt());
  }

  /** Derived from the time, so it is right before the breach has been acted on. */
  boolean overdueAt(Instant now) {
    return overdueSince != null
        || status == HazardStatus.RECTIFYING && dueAt != null && now.isAfter(dueAt);
  }
}

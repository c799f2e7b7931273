package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.registry.ObjectType;
import io.worksafety.platform.store.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of the life of a hazard: identifiers and small values, never descriptions. */
sealed interface HazardEvent {

  @EventType("io.worksafety.hazard.reported.v1")
  record Reported(
      UUID hazardId,
      String no,
      HazardSource source,
      @Nullable String sourceRef,
      @Nullable ObjectType objectType,
      @Nullable UUID objectId,
      String areaCode)
      implements HazardEvent {}

  @EventType("io.worksafety.hazard.rejected.v1")
  record Rejected(UUID hazardId, String no) implements HazardEvent {}

  @EventType("io.worksafety.hazard.merged.v1")
  record Merged(UUID hazardId, String no, UUID intoHazardId, String areaCode)
      implements HazardEvent {}

  /** Seen once more: by another source, or as a report that was merged into it. */
  @EventType("io.worksafety.hazard.sighted.v1")
  record Sighted(
      UUID hazardId,
      String no,
      HazardSource source,
      @Nullable String sourceRef,
      @Nullable UUID mergedHazardId,
      Instant discoveredAt,
      int sightings,
      @Nullable ObjectType objectType,
      @Nullable UUID objectId,
      String areaCode)
      implements HazardEvent {}

  /** The same clause at the same object within the period of the rule. */
  @EventType("io.worksafety.hazard.recurred.v1")
  record Recurred(
      UUID hazardId,
      String no,
      UUID recurrenceOf,
      int occurrences,
      boolean flagged,
      String clause,
      ObjectType objectType,
      UUID objectId,
      @Nullable UUID enterpriseId,
      String areaCode)
      implements HazardEvent {}

  @EventType("io.worksafety.hazard.level-proposed.v1")
  record LevelProposed(UUID hazardId, String no, HazardLevel level, String criterion)
      implements HazardEvent {}

  @EventType("io.worksafety.hazard.transferred.v1")
  record Transferred(
      UUID hazardId,
      String no,
      @Nullable UUID fromOrganizationId,
      UUID toOrganizationId,
      Instant acceptBy,
      String areaCode)
      implements HazardEvent {}

  @EventType("io.worksafety.hazard.transfer-accepted.v1")
  record TransferAccepted(UUID hazardId, String no, UUID organizationId, String areaCode)
      implements HazardEvent {}

  @EventType("io.worksafety.hazard.transfer-escalated.v1")
  record TransferEscalated(
      UUID hazardId, String no, UUID toOrganizationId, Instant acceptBy, String areaCode)
      implements HazardEvent {}

  @EventType("io.worksafety.hazard.publicity-changed.v1")
  record PublicityChanged(
      UUID hazardId,
      String no,
      Publicity.PublicityState publicity,
      UUID exposureId,
      String areaCode)
      implements HazardEvent {}

  @EventType("io.worksafety.hazard.registered.v1")
  record Registered(
      UUID hazardId,
      String no,
      HazardSource source,
      @Nullable String sourceRef,
      ObjectType objectType,
      UUID objectId,
      @Nullable UUID enterpriseId,
      String areaCode,
      @Nullable String industryCode,
      @Nullable String clause,
      Instant discoveredAt)
      implements HazardEvent {}

  @EventType("io.worksafety.hazard.graded.v1")
  record Graded(
      UUID hazardId,
      String no,
      HazardLevel level,
      @Nullable HazardLevel previousLevel,
      String criterion,
      @Nullable String clause,
      ObjectType objectType,
      UUID objectId,
      @Nullable UUID enterpriseId,
      String areaCode,
      @Nullable String industryCode)
      implements HazardEvent {}

  @EventType("io.worksafety.hazard.controlled.v1")
  record Controlled(UUID hazardId, boolean stopRequired) implements HazardEvent {}

  @EventType("io.worksafety.hazard.plan-submitted.v1")
  record PlanSubmitted(UUID hazardId, Instant timeLimit) implements HazardEvent {}

  @EventType("io.worksafety.hazard.plan-approved.v1")
  record PlanApproved(UUID hazardId, Instant dueAt) implements HazardEvent {}

  @EventType("io.worksafety.hazard.rectification-started.v1")
  record RectificationStarted(UUID hazardId, Instant dueAt) implements HazardEvent {}

  @EventType("io.worksafety.hazard.extended.v1")
  record Extended(UUID hazardId, Instant previousDueAt, Instant dueAt) implements HazardEvent {}

  @EventType("io.worksafety.hazard.rectification-claimed.v1")
  record RectificationClaimed(UUID hazardId) implements HazardEvent {}

  @EventType("io.worksafety.hazard.verified.v1")
  record Verified(UUID hazardId, List<UUID> verifierPersonIds) implements HazardEvent {}

  @EventType("io.worksafety.hazard.verification-failed.v1")
  record VerificationFailed(UUID hazardId, int failCount, Instant dueAt) implements HazardEvent {}

  @EventType("io.worksafety.hazard.resumption-approved.v1")
  record ResumptionApproved(UUID hazardId) implements HazardEvent {}

  @EventType("io.worksafety.hazard.closed.v1")
  record Closed(
      UUID hazardId,
      String no,
      HazardLevel level,
      ObjectType objectType,
      UUID objectId,
      String areaCode)
      implements HazardEvent {}

  @EventType("io.worksafety.hazard.reopened.v1")
  record Reopened(
      UUID hazardId,
      String no,
      HazardLevel level,
      ReopenHazard.ReopenBasis basis,
      String reopenedBy,
      List<UUID> verifierPersonIds,
      Instant dueAt,
      ObjectType objectType,
      UUID objectId,
      @Nullable UUID enterpriseId,
      String areaCode,
      @Nullable String industryCode)
      implements HazardEvent {}

  @EventType("io.worksafety.hazard.overdue.v1")
  record Overdue(
      UUID hazardId,
      String no,
      HazardLevel level,
      ObjectType objectType,
      UUID objectId,
      @Nullable UUID enterpriseId,
      String areaCode,
      @Nullable String industryCode,
      Instant dueAt,
      int daysOver)
      implements HazardEvent {}

  /** An authority's or the duty holder's step before or after rectification is late. */
  @EventType("io.worksafety.hazard.deadline-missed.v1")
  record DeadlineMissed(UUID hazardId, String no, HazardStage stage, Instant dueAt)
      implements HazardEvent {}

  static Reported reported(UUID id, HazardState s) {
    return new Reported(
        id,
        s.no(),
        s.origin().source(),
        s.origin().sourceRef(),
        s.place().objectType(),
        s.place().objectId(),
        s.areaCode());
  }

  static Registered registered(UUID id, HazardState s) {
    return new Registered(
        id,
        s.no(),
        s.origin().source(),
        s.origin().sourceRef(),
        Objects.requireNonNull(s.place().objectType()),
        Objects.requireNonNull(s.place().objectId()),
        s.place().enterpriseId(),
        s.areaCode(),
        s.place().industryCode(),
        s.matter().clause(),
        s.origin().discoveredAt());
  }

  static Sighted sighted(UUID id, HazardState s, Sighting sighting) {
    return new Sighted(
        id,
        s.no(),
        sighting.source(),
        sighting.sourceRef(),
        sighting.mergedHazardId(),
        sighting.discoveredAt(),
        s.sightings().all().size() + 1,
        s.place().objectType(),
        s.place().objectId(),
        s.areaCode());
  }

  static Recurred recurred(UUID id, HazardState s, boolean flagged) {
    return new Recurred(
        id,
        s.no(),
        Objects.requireNonNull(s.matter().recurrenceOf()),
        s.matter().occurrences(),
        flagged,
        Objects.requireNonNull(s.matter().clause()),
        Objects.requireNonNull(s.place().objectType()),
        Objects.requireNonNull(s.place().objectId()),
        s.place().enterpriseId(),
        s.areaCode());
  }

  static Graded graded(UUID id, HazardState s, @Nullable HazardLevel previous) {
    return new Graded(
        id,
        s.no(),
        Objects.requireNonNull(s.level()),
        previous,
        Objects.requireNonNull(s.criterion()).label(),
        s.matter().clause(),
        Objects.requireNonNull(s.place().objectType()),
        Objects.requireNonNull(s.place().objectId()),
        s.place().enterpriseId(),
        s.areaCode(),
        s.place().industryCode());
  }

  static Closed closed(UUID id, HazardState s) {
    return new Closed(
        id,
        s.no(),
        Objects.requireNonNull(s.level()),
        Objects.requireNonNull(s.place().objectType()),
        Objects.requireNonNull(s.place().objectId()),
        s.areaCode());
  }

  static Reopened reopened(UUID id, HazardState s, ReopenHazard request) {
    return new Reopened(
        id,
        s.no(),
        Objects.requireNonNull(s.level()),
        request.basis(),
        request.reopenedBy(),
        s.rectification().lastVerifiers(),
        request.dueAt(),
        Objects.requireNonNull(s.place().objectType()),
        Objects.requireNonNull(s.place().objectId()),
        s.place().enterpriseId(),
        s.areaCode(),
        s.place().industryCode());
  }

  static Overdue overdue(UUID id, HazardState s, Instant dueAt, int daysOver) {
    return new Overdue(
        id,
        s.no(),
        Objects.requireNonNull(s.level()),
        Objects.requireNonNull(s.place().objectType()),
        Objects.requireNonNull(s.place().objectId()),
        s.place().enterpriseId(),
        s.areaCode(),
        s.place().industryCode(),
        dueAt,
        daysOver);
  }
}

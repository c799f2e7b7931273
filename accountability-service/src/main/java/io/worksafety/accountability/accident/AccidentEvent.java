package io.worksafety.accountability.accident;

import io.worksafety.platform.store.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a report. */
sealed interface AccidentEvent {

  @EventType("io.worksafety.accountability.accident-reported.v1")
  record Reported(
      UUID accidentId,
      String no,
      Instant occurredAt,
      @Nullable Instant headInformedAt,
      Instant receivedAt,
      @Nullable AccidentObjectType objectType,
      @Nullable UUID objectId,
      @Nullable String unitUscc,
      String areaCode,
      @Nullable String industryCode,
      int deaths,
      int missing,
      int seriousInjuries,
      @Nullable BigDecimal lossYuan,
      AccidentGrade grade,
      boolean late)
      implements AccidentEvent {}

  /** {@code level} is the level that should have had the report by then. */
  @EventType("io.worksafety.accountability.accident-report-late.v1")
  record ReportLate(
      UUID accidentId, GovernmentLevel level, Instant dueAt, Instant receivedAt, int minutesLate)
      implements AccidentEvent {}

  @EventType("io.worksafety.accountability.accident-passed-up.v1")
  record PassedUp(
      UUID accidentId,
      GovernmentLevel fromLevel,
      GovernmentLevel toLevel,
      Instant dueAt,
      Instant sentAt,
      Instant receivedAt)
      implements AccidentEvent {}

  /** A level has had the report longer than it may without passing it on. */
  @EventType("io.worksafety.accountability.accident-hop-overdue.v1")
  record HopOverdue(
      UUID accidentId, GovernmentLevel atLevel, GovernmentLevel reportsUpTo, Instant dueAt)
      implements AccidentEvent {}

  @EventType("io.worksafety.accountability.accident-supplemented.v1")
  record Supplemented(
      UUID accidentId,
      int factsVersion,
      Instant changedAt,
      int deaths,
      int missing,
      int seriousInjuries,
      @Nullable BigDecimal lossYuan,
      AccidentGrade grade,
      boolean inWindow,
      boolean late)
      implements AccidentEvent {}

  @EventType("io.worksafety.accountability.accident-regraded.v1")
  record Regraded(
      UUID accidentId,
      String no,
      int factsVersion,
      AccidentGrade from,
      AccidentGrade to,
      GovernmentLevel reportsUpTo,
      GovernmentLevel investigatedBy)
      implements AccidentEvent {}

  @EventType("io.worksafety.accountability.accident-window-closed.v1")
  record WindowClosed(UUID accidentId, Instant windowEndsAt, AccidentGrade grade)
      implements AccidentEvent {}
}

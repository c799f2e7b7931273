package io.worksafety.hazard.period;

import io.worksafety.platform.store.EventType;
import java.time.Instant;
import java.util.UUID;

/** Facts about special periods. */
sealed interface PeriodEvent {

  @EventType("io.worksafety.hazard.special-period-registered.v1")
  record Registered(
      UUID periodId, String areaCode, PeriodKind kind, Instant startsAt, Instant endsAt)
      implements PeriodEvent {}

  @EventType("io.worksafety.hazard.special-period-corrected.v1")
  record Corrected(
      UUID periodId, String areaCode, PeriodKind kind, Instant startsAt, Instant endsAt)
      implements PeriodEvent {}

  @EventType("io.worksafety.hazard.special-period-voided.v1")
  record Voided(UUID periodId, String areaCode) implements PeriodEvent {}
}

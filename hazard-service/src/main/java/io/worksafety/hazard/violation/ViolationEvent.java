package io.worksafety.hazard.violation;

import io.worksafety.platform.store.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about violations; the actor stays in the register. */
sealed interface ViolationEvent {

  @EventType("io.worksafety.hazard.violation-registered.v1")
  record Registered(
      UUID violationId,
      String areaCode,
      ViolationFamily family,
      @Nullable UUID objectId,
      String industryCode,
      UUID responsibleDepartmentId,
      Instant committedAt)
      implements ViolationEvent {}

  @EventType("io.worksafety.hazard.violation-corrected.v1")
  record Corrected(
      UUID violationId,
      String areaCode,
      ViolationFamily family,
      @Nullable UUID objectId,
      String industryCode,
      UUID responsibleDepartmentId,
      Instant committedAt)
      implements ViolationEvent {}

  @EventType("io.worksafety.hazard.violation-voided.v1")
  record Voided(UUID violationId, String areaCode) implements ViolationEvent {}

  @EventType("io.worksafety.hazard.violation-hazard-linked.v1")
  record HazardLinked(UUID violationId, String areaCode, UUID hazardId) implements ViolationEvent {}
}

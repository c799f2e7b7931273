package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.store.EventType;
import java.math.BigDecimal;
import java.util.UUID;

/** Facts about hidden areas. */
sealed interface HiddenAreaEvent {

  @EventType("io.worksafety.hazard.hidden-area-registered.v1")
  record Registered(UUID hiddenAreaId, String areaCode, HiddenAreaKind kind, BigDecimal riskScore)
      implements HiddenAreaEvent {}

  @EventType("io.worksafety.hazard.hidden-area-corrected.v1")
  record Corrected(UUID hiddenAreaId, String areaCode, HiddenAreaKind kind, BigDecimal riskScore)
      implements HiddenAreaEvent {}

  @EventType("io.worksafety.hazard.hidden-area-voided.v1")
  record Voided(UUID hiddenAreaId, String areaCode) implements HiddenAreaEvent {}

  @EventType("io.worksafety.hazard.hidden-area-assessed.v1")
  record Assessed(
      UUID hiddenAreaId,
      String areaCode,
      BigDecimal riskScore,
      BigDecimal previousScore,
      boolean accidentsHeld)
      implements HiddenAreaEvent {}

  @EventType("io.worksafety.hazard.hidden-area-control-recorded.v1")
  record ControlRecorded(UUID hiddenAreaId, String areaCode, UUID controlId)
      implements HiddenAreaEvent {}

  @EventType("io.worksafety.hazard.hidden-area-control-verified.v1")
  record ControlVerified(
      UUID hiddenAreaId,
      String areaCode,
      UUID controlId,
      boolean effective,
      BigDecimal riskScore,
      BigDecimal previousScore)
      implements HiddenAreaEvent {}
}

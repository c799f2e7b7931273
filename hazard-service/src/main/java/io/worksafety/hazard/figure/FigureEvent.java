package io.worksafety.hazard.figure;

import io.worksafety.platform.store.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Facts about external figures. */
sealed interface FigureEvent {

  @EventType("io.worksafety.hazard.external-figure-registered.v1")
  record Registered(
      UUID figureId,
      String areaCode,
      String code,
      String aboutAreaCode,
      BigDecimal value,
      String unit,
      LocalDate asOfDate)
      implements FigureEvent {}

  @EventType("io.worksafety.hazard.external-figure-corrected.v1")
  record Corrected(
      UUID figureId,
      String areaCode,
      String code,
      String aboutAreaCode,
      BigDecimal value,
      String unit,
      LocalDate asOfDate)
      implements FigureEvent {}

  @EventType("io.worksafety.hazard.external-figure-voided.v1")
  record Voided(UUID figureId, String areaCode) implements FigureEvent {}
}

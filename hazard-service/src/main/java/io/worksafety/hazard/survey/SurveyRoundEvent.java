package io.worksafety.hazard.survey;

import io.worksafety.platform.store.EventType;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

/** Facts about survey rounds. */
sealed interface SurveyRoundEvent {

  @EventType("io.worksafety.hazard.survey-round-registered.v1")
  record Registered(UUID surveyRoundId, String areaCode, Set<SurveyKind> kinds)
      implements SurveyRoundEvent {}

  @EventType("io.worksafety.hazard.survey-round-corrected.v1")
  record Corrected(UUID surveyRoundId, String areaCode, Set<SurveyKind> kinds)
      implements SurveyRoundEvent {}

  @EventType("io.worksafety.hazard.survey-round-voided.v1")
  record Voided(UUID surveyRoundId, String areaCode) implements SurveyRoundEvent {}

  @EventType("io.worksafety.hazard.survey-round-started.v1")
  record Started(UUID surveyRoundId, String areaCode) implements SurveyRoundEvent {}

  @EventType("io.worksafety.hazard.survey-round-covered.v1")
  record Covered(UUID surveyRoundId, String areaCode, int expectedCells, int coveredCells)
      implements SurveyRoundEvent {}

  @EventType("io.worksafety.hazard.survey-round-completed.v1")
  record Completed(
      UUID surveyRoundId,
      String areaCode,
      int expectedCells,
      int coveredCells,
      BigDecimal coveragePercent)
      implements SurveyRoundEvent {}
}

package io.worksafety.hazard.solution;

import io.worksafety.platform.store.EventType;
import java.time.Instant;
import java.util.UUID;

/** Facts about solutions for key industries. */
sealed interface IndustrySolutionEvent {

  @EventType("io.worksafety.hazard.industry-solution-registered.v1")
  record Registered(
      UUID solutionId, String areaCode, KeyIndustry industry, UUID departmentId, int year)
      implements IndustrySolutionEvent {}

  @EventType("io.worksafety.hazard.industry-solution-corrected.v1")
  record Corrected(
      UUID solutionId, String areaCode, KeyIndustry industry, UUID departmentId, int year)
      implements IndustrySolutionEvent {}

  @EventType("io.worksafety.hazard.industry-solution-voided.v1")
  record Voided(UUID solutionId, String areaCode) implements IndustrySolutionEvent {}

  @EventType("io.worksafety.hazard.industry-solution-activated.v1")
  record Activated(
      UUID solutionId, String areaCode, KeyIndustry industry, UUID departmentId, int year)
      implements IndustrySolutionEvent {}

  @EventType("io.worksafety.hazard.industry-solution-superseded.v1")
  record Superseded(UUID solutionId, String areaCode, UUID supersededBy)
      implements IndustrySolutionEvent {}

  @EventType("io.worksafety.hazard.industry-solution-result-recorded.v1")
  record ResultRecorded(UUID solutionId, String areaCode, UUID measureId, MeasureResult result)
      implements IndustrySolutionEvent {}

  @EventType("io.worksafety.hazard.industry-solution-reviewed.v1")
  record Reviewed(UUID solutionId, String areaCode, ReviewConclusion conclusion)
      implements IndustrySolutionEvent {}

  @EventType("io.worksafety.hazard.industry-solution-closed.v1")
  record Closed(UUID solutionId, String areaCode) implements IndustrySolutionEvent {}

  @EventType("io.worksafety.hazard.industry-solution-measure-overdue.v1")
  record MeasureOverdue(
      UUID solutionId, String areaCode, UUID measureId, UUID ownerOrganizationId, Instant dueAt)
      implements IndustrySolutionEvent {}

  @EventType("io.worksafety.hazard.industry-solution-review-overdue.v1")
  record ReviewOverdue(UUID solutionId, String areaCode, UUID departmentId, Instant dueAt)
      implements IndustrySolutionEvent {}
}

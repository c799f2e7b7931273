package io.worksafety.hazard.publicreport;

import io.worksafety.platform.store.EventType;
import java.time.Instant;
import java.util.UUID;

/** Facts of reports: never what was said, where exactly, or anything of who said it. */
sealed interface ReportEvent {

  @EventType("io.worksafety.hazard.public-report-received.v1")
  record Received(
      UUID reportId, String no, ReportMatter matter, boolean involvesDeath, String areaCode)
      implements ReportEvent {}

  @EventType("io.worksafety.hazard.public-report-supplemented.v1")
  record Supplemented(UUID reportId, String areaCode) implements ReportEvent {}

  /** The hazard is named, which is no secret; that it was reported says nothing of by whom. */
  @EventType("io.worksafety.hazard.public-report-accepted.v1")
  record Accepted(UUID reportId, UUID hazardId, boolean sighting, String areaCode)
      implements ReportEvent {}

  @EventType("io.worksafety.hazard.public-report-rejected.v1")
  record Rejected(UUID reportId, String areaCode) implements ReportEvent {}

  @EventType("io.worksafety.hazard.public-report-routed.v1")
  record Routed(UUID reportId, String countyCode, String areaCode) implements ReportEvent {}

  @EventType("io.worksafety.hazard.public-report-verified.v1")
  record Verified(UUID reportId, boolean found, String areaCode) implements ReportEvent {}

  @EventType("io.worksafety.hazard.public-report-answered.v1")
  record Answered(UUID reportId, String areaCode) implements ReportEvent {}

  @EventType("io.worksafety.hazard.public-report-reward-decided.v1")
  record RewardDecided(UUID reportId, String ruleId, int ruleVersion, String areaCode)
      implements ReportEvent {}

  @EventType("io.worksafety.hazard.public-report-rewarded.v1")
  record Rewarded(UUID reportId, String areaCode) implements ReportEvent {}

  @EventType("io.worksafety.hazard.public-report-closed.v1")
  record Closed(UUID reportId, String areaCode) implements ReportEvent {}

  @EventType("io.worksafety.hazard.public-report-deadline-missed.v1")
  record DeadlineMissed(UUID reportId, String ruleId, Instant dueAt, String areaCode)
      implements ReportEvent {}
}

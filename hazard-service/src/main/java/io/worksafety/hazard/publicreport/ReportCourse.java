package io.worksafety.hazard.publicreport;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was decided about a report, step by step. */
@Schema(description = "What was decided about a report 举报办理过程")
record ReportCourse(
    @Nullable Triage triage,
    @Nullable Finding finding,
    @Nullable Answer answer,
    @Nullable Reward reward,
    @Nullable Closing closing) {

  static final ReportCourse NONE = new ReportCourse(null, null, null, null, null);

  /** Accepted, rejected or routed. */
  @Schema(name = "ReportTriage", description = "Decision on taking a report on 受理决定")
  record Triage(
      @Schema(description = "Reason 理由", maxLength = 500) @Nullable String reason,
      UUID byPersonId,
      Instant at) {}

  /** Whether it was as the report said. */
  @Schema(name = "ReportFinding", description = "Result of the verification 核查结果")
  record Finding(
      @Schema(description = "It is as reported 是否属实") boolean found,
      @Schema(description = "What was found 核查情况", maxLength = 1000) String statement,
      UUID byPersonId,
      Instant at) {}

  /** What the reporter is told. */
  @Schema(name = "ReportAnswer", description = "Answer to the reporter 答复")
  record Answer(
      @Schema(description = "Answer 答复内容", maxLength = 1000) String text,
      UUID byPersonId,
      Instant at) {}

  /** The end without a reward. */
  @Schema(name = "ReportClosing", description = "Closing of a report 办结")
  record Closing(
      @Schema(description = "Remark 办结意见", maxLength = 500) String remark,
      UUID byPersonId,
      Instant at) {}

  ReportCourse triaged(Triage decided) {
    return new ReportCourse(decided, finding, answer, reward, closing);
  }

  ReportCourse verified(Finding result) {
    return new ReportCourse(triage, result, answer, reward, closing);
  }

  ReportCourse answered(Answer given) {
    return new ReportCourse(triage, finding, given, reward, closing);
  }

  ReportCourse rewarded(Reward decided) {
    return new ReportCourse(triage, finding, answer, decided, closing);
  }

  ReportCourse closed(Closing end) {
    return new ReportCourse(triage, finding, answer, reward, end);
  }
}

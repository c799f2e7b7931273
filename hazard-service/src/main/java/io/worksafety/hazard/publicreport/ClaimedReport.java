package io.worksafety.hazard.publicreport;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a reporter may know of the report 举报办理进度")
record ClaimedReport(
    @Schema(maxLength = 32) String no,
    ReportStatus status,
    Instant receivedAt,
    @Schema(description = "Why it was not taken on 不予受理的理由", maxLength = 500)
        @Nullable String rejectionReason,
    @Schema(description = "It proved true 是否属实") @Nullable Boolean found,
    @Schema(description = "Answer 答复", maxLength = 1000) @Nullable String answer,
    @Schema(description = "Reward that was decided, in yuan 奖励金额") @Nullable BigDecimal rewardYuan,
    @Schema(description = "When it was paid 发放时间") @Nullable Instant rewardPaidAt,
    @Schema(description = "What the reporter added 补充内容") List<Supplement> supplements) {

  static ClaimedReport of(PublicReport report, List<Supplement> supplements) {
    ReportState state = report.state();
    ReportCourse course = state.course();
    Reward reward = course.reward();
    boolean answered = course.answer() != null;
    return new ClaimedReport(
        state.no(),
        state.status(),
        report.createdAt(),
        state.status() == ReportStatus.REJECTED && course.triage() != null
            ? course.triage().reason()
            : null,
        answered && course.finding() != null ? course.finding().found() : null,
        course.answer() == null ? null : course.answer().text(),
        reward == null ? null : reward.amountYuan(),
        reward == null ? null : reward.paidAt(),
        supplements);
  }
}

package io.worksafety.accountability.accident;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How grade and lateness of an accident come about 事故等级与迟报判定说明")
record AccidentExplanation(
    UUID accidentId,
    @Schema(maxLength = 32) String no,
    @Schema(description = "One per version of the facts 逐版等级判定") List<AccidentGradeStep> grade,
    @Schema(description = "单位上报判定") AccidentTimeStep report,
    @Schema(description = "逐级上报判定") List<AccidentTimeStep> hops,
    @Schema(description = "补报期") AccidentTimeStep window) {

  @Schema(description = "规则及依据")
  record AccidentRule(
      @Schema(maxLength = 60) String code,
      @Nullable Integer version,
      @Schema(maxLength = 500) @Nullable String basis) {}

  @Schema(description = "一个事实版本的等级判定")
  record AccidentGradeStep(
      int factsVersion,
      Instant changedAt,
      AccidentRule rule,
      List<AccidentCriterion> criteria,
      AccidentGrade grade,
      @Schema(examples = "任一指标达到即定级，取最高：较大事故", maxLength = 200) String conclusion) {}

  @Schema(description = "一项指标的判定")
  record AccidentCriterion(
      GradeCriterion criterion,
      @Schema(maxLength = 60) String label,
      @Schema(examples = "deaths 3 + missing 0", maxLength = 200) String arithmetic,
      BigDecimal value,
      @Schema(examples = "[3, 10)", maxLength = 80) String band,
      AccidentGrade grade) {}

  @Schema(description = "一项时限的判定")
  record AccidentTimeStep(
      AccidentRule rule,
      @Schema(description = "起算时间") @Nullable Instant from,
      @Schema(examples = "1 HOURS", maxLength = 40) String limit,
      @Schema(description = "截止时间") @Nullable Instant dueAt,
      @Schema(description = "实际时间") @Nullable Instant at,
      @Nullable Integer minutesLate,
      @Schema(examples = "迟报 15 分钟", maxLength = 200) String conclusion) {}
}

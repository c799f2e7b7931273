package io.worksafety.platform.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How the end of a deadline was counted, step by step 期限计算说明")
record DeadlineExplanation(
    DeadlineView deadline,
    @Schema(description = "What the rule is called 规则名称", maxLength = 200) String title,
    @Schema(maxLength = 200) String titleZh,
    @Schema(description = "The words the rule rests on 依据", maxLength = 1000) String basis,
    @Schema(description = "Each day or stretch, in order 逐日说明") List<DeadlineStep> steps) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "One day, or for hours and fixed ends one stretch from–to 计算步骤")
  record DeadlineStep(
      @Nullable LocalDate day,
      @Nullable Instant from,
      @Nullable Instant to,
      boolean counted,
      @Schema(description = "The place among the counted days 第几日") @Nullable Integer number,
      CountingReason reason) {}

  static DeadlineExplanation of(
      Deadline deadline, DeadlineRule rule, Reckoning reckoning, Instant now) {
    return new DeadlineExplanation(
        DeadlineView.of(deadline, now),
        rule.title(),
        rule.titleZh(),
        rule.basis(),
        reckoning.steps().stream()
            .map(s ->
                new DeadlineStep(s.day(), s.from(), s.to(), s.counted(), s.number(), s.reason()))
            .toList());
  }
}

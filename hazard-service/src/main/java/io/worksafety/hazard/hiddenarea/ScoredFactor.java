package io.worksafety.hazard.hiddenarea;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One factor of a score.
 *
 * @param computed what the rule gives for the value
 * @param points what counts: more than computed while the points of past accidents are held
 */
@Schema(description = "One factor of a risk score 风险因素")
record ScoredFactor(
    RiskFactor factor,
    @Schema(description = "Absent when it is not known 取值") @Nullable BigDecimal value,
    @Schema(description = "Points by the rule 计算分值") BigDecimal computed,
    @Schema(description = "Points that count 计入分值") BigDecimal points,
    @Schema(maxLength = 60) String ruleId,
    int ruleVersion) {

  boolean held() {
    return points.compareTo(computed) > 0;
  }
}

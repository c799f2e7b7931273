package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.time.ChinaTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A risk score with everything it is made of.
 *
 * @param score the sum of the points, within 0 and 100
 */
@Schema(description = "Risk score with its factors 风险评分及因素")
record RiskAssessment(
    @Schema(description = "0 to 100 分值", minimum = "0", maximum = "100") BigDecimal score,
    Instant assessedAt,
    List<ScoredFactor> factors) {

  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  /**
   * Scores a place.
   *
   * @param before the present score, whose points of accidents must not fall; null for a new place
   *     and when a control was verified since
   */
  static RiskAssessment of(
      HiddenAreaDetails area,
      List<AreaControl> controls,
      List<RiskRule> rules,
      @Nullable RiskAssessment before,
      Instant now) {
    LocalDate today = ChinaTime.day(now);
    List<ScoredFactor> factors =
        rules.stream()
            .filter(rule -> rule.kinds().contains(area.kind()))
            .map(rule -> scored(rule, area, controls, before, today))
            .toList();
    BigDecimal sum =
        factors.stream().map(ScoredFactor::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new RiskAssessment(
        sum.min(MOST).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP), now, factors);
  }

  private static ScoredFactor scored(
      RiskRule rule,
      HiddenAreaDetails area,
      List<AreaControl> controls,
      @Nullable RiskAssessment before,
      LocalDate today) {
    BigDecimal value = rule.factor().value(area, controls, rule.windowYears(), today);
    BigDecimal computed = rule.points(value);
    BigDecimal held =
        before == null || !rule.factor().ofAccidents() ? computed : before.points(rule.factor());
    return new ScoredFactor(
        rule.factor(), value, computed, computed.max(held), rule.id(), rule.version());
  }

  private BigDecimal points(RiskFactor factor) {
    return factors.stream()
        .filter(f -> f.factor() == factor)
        .map(ScoredFactor::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether points of past accidents are kept because no control was verified. */
  boolean held() {
    return factors.stream().anyMatch(ScoredFactor::held);
  }
}

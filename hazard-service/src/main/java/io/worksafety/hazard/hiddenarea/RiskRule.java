package io.worksafety.hazard.hiddenarea;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much a factor weighs.
 *
 * @param below whether values below the bound count, and not those above it
 * @param perUnit points for each unit beyond the bound; negative for what makes a place safer
 * @param atMost the most points, whatever their sign
 * @param unknownPoints while the value is not known: not knowing is no safety
 */
record RiskRule(
    String id,
    int version,
    RiskFactor factor,
    Set<HiddenAreaKind> kinds,
    boolean below,
    BigDecimal bound,
    BigDecimal perUnit,
    BigDecimal atMost,
    BigDecimal unknownPoints,
    @Nullable Integer windowYears,
    String title,
    String titleZh,
    String basis,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo) {

  BigDecimal points(@Nullable BigDecimal value) {
    if (value == null) {
      return unknownPoints.setScale(2, RoundingMode.HALF_UP);
    }
    BigDecimal beyond =
        (below ? bound.subtract(value) : value.subtract(bound)).max(BigDecimal.ZERO);
    return perUnit
        .multiply(beyond)
        .min(atMost)
        .max(atMost.negate())
        .setScale(2, RoundingMode.HALF_UP);
  }

  boolean inForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
  }
}

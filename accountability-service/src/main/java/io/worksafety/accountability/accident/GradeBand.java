package io.worksafety.accountability.accident;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Half-open {@code [lo, hi)}; no {@code hi} means no upper bound. */
record GradeBand(
    GradeCriterion criterion, AccidentGrade grade, BigDecimal lo, @Nullable BigDecimal hi) {

  boolean holds(BigDecimal value) {
    return value.compareTo(lo) >= 0 && (hi == null || value.compareTo(hi) < 0);
  }

  String text() {
    return "[" + lo.toPlainString() + ", " + (hi == null ? "∞" : hi.toPlainString()) + ")";
  }
}

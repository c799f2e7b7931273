package io.worksafety.hazard.publicreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much a report is worth, as data.
 *
 * @param areaPrefix where it holds; empty for the whole country
 * @param perPerson yuan for each person whose death or injury was concealed, by grade
 */
record RewardRule(
    String id,
    int version,
    String areaPrefix,
    String basis,
    BigDecimal fineShare,
    BigDecimal leastYuan,
    BigDecimal mostYuan,
    Map<ConcealedGrade, BigDecimal> perPerson,
    BigDecimal mostOfAccidentYuan,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo) {

  private static final int CENTS = 2;

  /** A share of the fine, within bounds. */
  BigDecimal ofFine(BigDecimal fineYuan) {
    return share(fineYuan).max(leastYuan).min(mostYuan);
  }

  BigDecimal share(BigDecimal fineYuan) {
    return fineYuan.multiply(fineShare).setScale(CENTS, RoundingMode.HALF_UP);
  }

  /** So much for each person, up to a bound. */
  BigDecimal ofAccident(ConcealedGrade grade, int persons) {
    return whole(grade, persons).min(mostOfAccidentYuan);
  }

  BigDecimal whole(ConcealedGrade grade, int persons) {
    BigDecimal each = perPerson.get(grade);
    if (each == null) {
      throw new IllegalStateException("Rule " + id + " has no figure for " + grade);
    }
    return each.multiply(BigDecimal.valueOf(persons)).setScale(CENTS, RoundingMode.HALF_UP);
  }
}

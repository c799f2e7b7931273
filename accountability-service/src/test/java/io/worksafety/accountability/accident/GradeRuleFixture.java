package io.worksafety.accountability.accident;

import static io.worksafety.accountability.accident.AccidentGrade.EXTRAORDINARY;
import static io.worksafety.accountability.accident.AccidentGrade.GENERAL;
import static io.worksafety.accountability.accident.AccidentGrade.MAJOR;
import static io.worksafety.accountability.accident.AccidentGrade.SERIOUS;
import static io.worksafety.accountability.accident.GradeCriterion.DEATHS;
import static io.worksafety.accountability.accident.GradeCriterion.LOSS_YUAN;
import static io.worksafety.accountability.accident.GradeCriterion.SERIOUS_INJURIES;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Article 3 of Order 493, written down a second time. */
final class GradeRuleFixture {

  private GradeRuleFixture() {}

  static GradeRule order493() {
    return order493(true);
  }

  static GradeRule order493(boolean countMissingAsDeath) {
    return new GradeRule(
        "ORDER-493-ART-3",
        1,
        countMissingAsDeath,
        true,
        new LegalBasis("生产安全事故报告和调查处理条例", "国务院令第493号", "第三条"),
        Map.of(
            DEATHS, bands(DEATHS, 3, 10, 30),
            SERIOUS_INJURIES, bands(SERIOUS_INJURIES, 10, 50, 100),
            LOSS_YUAN, bands(LOSS_YUAN, 10_000_000, 50_000_000, 100_000_000)),
        Map.of(
            GENERAL, new GradeDuty(GENERAL, GovernmentLevel.CITY, GovernmentLevel.DISTRICT),
            SERIOUS, new GradeDuty(SERIOUS, GovernmentLevel.PROVINCE, GovernmentLevel.CITY),
            MAJOR, new GradeDuty(MAJOR, GovernmentLevel.STATE_DEPARTMENT, GovernmentLevel.PROVINCE),
            EXTRAORDINARY,
                new GradeDuty(
                    EXTRAORDINARY, GovernmentLevel.STATE_COUNCIL, GovernmentLevel.STATE_COUNCIL)));
  }

  static List<GradeBand> bands(GradeCriterion criterion, long serious, long major, long extra) {
    return List.of(
        new GradeBand(criterion, GENERAL, number(0), number(serious)),
        new GradeBand(criterion, SERIOUS, number(serious), number(major)),
        new GradeBand(criterion, MAJOR, number(major), number(extra)),
        new GradeBand(criterion, EXTRAORDINARY, number(extra), null));
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value).stripTrailingZeros();
  }
}

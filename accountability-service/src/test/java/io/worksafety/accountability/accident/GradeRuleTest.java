package io.worksafety.accountability.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeRuleTest {

  @ParameterizedTest(name = "{0} dead, {1} seriously injured, {2} yuan: {3}")
  @CsvSource({
    "0, 0, 0, GENERAL",
    "2, 9, 9999999.99, GENERAL",
    "3, 0, 0, SERIOUS",
    "0, 10, 0, SERIOUS",
    "0, 0, 10000000, SERIOUS",
    "9, 49, 49999999, SERIOUS",
    "10, 0, 0, MAJOR",
    "0, 50, 0, MAJOR",
    "0, 0, 50000000, MAJOR",
    "29, 99, 99999999, MAJOR",
    "30, 0, 0, EXTRAORDINARY",
    "0, 100, 0, EXTRAORDINARY",
    "0, 0, 100000000, EXTRAORDINARY"
  })
  void anyOneCriterionGradesAndTheHighestWins(
      int deaths, int serious, BigDecimal loss, AccidentGrade expected) {
    Grading grading =
        GradeRuleFixture.order493().grade(new Casualties(deaths, 0, serious, 0, 0, loss));

    assertThat(grading.grade()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} dead, {1} missing, counted {2}: {3}")
  @CsvSource({"2, 1, true, SERIOUS", "2, 1, false, GENERAL", "0, 30, true, EXTRAORDINARY"})
  void theMissingCountAsDeadWhereTheRuleSaysSo(
      int deaths, int missing, boolean counted, AccidentGrade expected) {
    Grading grading =
        GradeRuleFixture.order493(counted)
            .grade(new Casualties(deaths, missing, 0, 0, 0, BigDecimal.ZERO));

    assertThat(grading.grade()).isEqualTo(expected);
  }

  @Test
  void acutePoisoningCountsAsSeriousInjuryAndAnUnknownLossAsNone() {
    Grading grading = GradeRuleFixture.order493().grade(new Casualties(0, 0, 6, 4, 80, null));

    assertThat(grading.grade()).isEqualTo(AccidentGrade.SERIOUS);
    assertThat(grading.steps())
        .extracting(Grading.Step::arithmetic)
        .containsExactly(
            "deaths 0 + missing 0",
            "serious injuries 6 + acute poisoning 4",
            "loss not known yet, counted as 0");
  }

  @Test
  void theArithmeticNamesTheBand() {
    Grading grading =
        GradeRuleFixture.order493().grade(new Casualties(3, 0, 2, 0, 0, new BigDecimal("1200000")));

    assertThat(grading.steps())
        .extracting(s -> s.band().text() + " " + s.band().grade())
        .containsExactly("[3, 10) SERIOUS", "[0, 10) GENERAL", "[0, 10000000) GENERAL");
  }

  @Test
  void bandsThatLeaveAGapAreRefused() {
    GradeRule rule = GradeRuleFixture.order493();
    List<GradeBand> gap =
        List.of(
            new GradeBand(
                GradeCriterion.DEATHS, AccidentGrade.GENERAL, BigDecimal.ZERO, BigDecimal.TWO),
            new GradeBand(GradeCriterion.DEATHS, AccidentGrade.SERIOUS, BigDecimal.TEN, null));

    assertThatThrownBy(() ->
            new GradeRule(
                "X",
                1,
                true,
                true,
                rule.basis(),
                Map.of(
                    GradeCriterion.DEATHS,
                    gap,
                    GradeCriterion.SERIOUS_INJURIES,
                    rule.bands().get(GradeCriterion.SERIOUS_INJURIES),
                    GradeCriterion.LOSS_YUAN,
                    rule.bands().get(GradeCriterion.LOSS_YUAN)),
                rule.duties()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DEATHS");
  }

  @Test
  void aRuleWithoutDutiesForAGradeIsRefused() {
    GradeRule rule = GradeRuleFixture.order493();

    assertThatThrownBy(() ->
            new GradeRule(
                "X",
                1,
                true,
                true,
                rule.basis(),
                rule.bands(),
                Map.of(AccidentGrade.GENERAL, rule.duty(AccidentGrade.GENERAL))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

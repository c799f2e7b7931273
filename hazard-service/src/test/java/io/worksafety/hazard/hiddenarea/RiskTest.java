package io.worksafety.hazard.hiddenarea;

import static io.worksafety.hazard.hiddenarea.HiddenAreaKind.WATER_BODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.worksafety.platform.code.Crs;
import io.worksafety.platform.problem.ProblemException;
import io.worksafety.platform.security.AreaScope;
import io.worksafety.platform.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** That nothing happened lowers nothing: only a control that somebody else found to work does. */
class RiskTest {

  private static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");
  private static final Instant YEARS_LATER = Instant.parse("2031-07-01T02:00:00Z");
  private static final UUID DOER = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private static final List<RiskRule> RULES =
      List.of(
          rule("base", RiskFactor.BASE, false, "0", "20", "20", "20", null),
          rule("deaths", RiskFactor.DEATHS, false, "0", "10", "40", "0", 3),
          rule("signs", RiskFactor.WARNING_SIGNS, true, "1", "10", "10", "10", null),
          rule("controls", RiskFactor.CONTROLS, false, "0", "-10", "30", "0", 3));

  @Test
  void aScoreIsTheSumOfItsFactors() {
    HiddenArea area = lake();
    assertThat(area.risk().factors())
        .extracting(ScoredFactor::factor, f -> f.points().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(RiskFactor.BASE, "20.00"),
            org.assertj.core.groups.Tuple.tuple(RiskFactor.DEATHS, "30.00"),
            org.assertj.core.groups.Tuple.tuple(RiskFactor.WARNING_SIGNS, "10.00"),
            org.assertj.core.groups.Tuple.tuple(RiskFactor.CONTROLS, "0.00"));
    assertThat(area.risk().score()).isEqualByComparingTo("60");
  }

  @Test
  void yearsWithoutAccidentsDoNotLowerTheScore() {
    HiddenArea area = lake();
    HiddenAreaEvent.Assessed assessed = area.assess(RULES, YEARS_LATER);
    assertThat(assessed.riskScore()).isEqualByComparingTo("60");
    assertThat(assessed.accidentsHeld()).isTrue();
  }

  @Test
  void casualtiesTakenOffTheRecordDoNotLowerTheScore() {
    HiddenArea area = lake();
    area.correct(details(List.of(), 0), RULES, caller(DOER), NOW);
    assertThat(area.risk().score()).isEqualByComparingTo("60");
  }

  @Test
  void whatIsBetterThanItWasLowersTheScoreWithoutAControl() {
    HiddenArea area = lake();
    area.correct(details(drowned(), 4), RULES, caller(DOER), NOW);
    assertThat(area.risk().score()).isEqualByComparingTo("50");
  }

  @Test
  void aVerifiedControlLowersTheScoreAndLetsGoOfOldAccidents() {
    HiddenArea area = lake();
    UUID control = recorded(area);
    HiddenAreaEvent.ControlVerified verified =
        area.verify(control, seen(true), RULES, caller(OTHER), YEARS_LATER);
    assertThat(verified.previousScore()).isEqualByComparingTo("60");
    assertThat(verified.riskScore()).isEqualByComparingTo("20");
    assertThat(area.risk().held()).isFalse();
  }

  @Test
  void aControlThatDoesNotWorkLowersNothing() {
    HiddenArea area = lake();
    UUID control = recorded(area);
    area.verify(control, seen(false), RULES, caller(OTHER), YEARS_LATER);
    assertThat(area.risk().score()).isEqualByComparingTo("60");
    assertThat(area.risk().held()).isTrue();
  }

  @Test
  void aControlThatNobodyVerifiedLowersNothing() {
    HiddenArea area = lake();
    recorded(area);
    area.assess(RULES, YEARS_LATER);
    assertThat(area.risk().score()).isEqualByComparingTo("60");
  }

  @Test
  void oneVerificationLetsGoOnce() {
    HiddenArea area = lake();
    area.verify(recorded(area), seen(true), RULES, caller(OTHER), NOW);
    assertThat(area.risk().score()).isEqualByComparingTo("50");
    area.assess(RULES, NOW.plus(900, ChronoUnit.DAYS));
    assertThat(area.risk().score())
        .as("the deaths are out of the window, yet held since the verification")
        .isEqualByComparingTo("50");
  }

  @Test
  void nobodyVerifiesTheOwnControl() {
    HiddenArea area = lake();
    UUID control = recorded(area);
    refused(
        () -> area.verify(control, seen(true), RULES, caller(DOER), NOW),
        HiddenAreaProblem.CHECKER_IS_DOER);
    area.verify(control, seen(true), RULES, caller(OTHER), NOW);
    refused(
        () -> area.verify(control, seen(false), RULES, caller(OTHER), NOW),
        HiddenAreaProblem.CONTROL_CHECKED);
  }

  @Test
  void machinesCarryNothingOut() {
    HiddenArea area = lake();
    refused(
        () -> area.record(new RecordControl("护栏", NOW, List.of()), caller(null), NOW),
        HiddenAreaProblem.PERSON_NEEDED);
  }

  @Test
  void whatIsNotKnownCountsAsTheRuleSays() {
    RiskRule rule = rule("signs", RiskFactor.WARNING_SIGNS, true, "1", "10", "10", "7", null);
    assertThat(rule.points(null)).isEqualByComparingTo("7");
    assertThat(rule.points(BigDecimal.ZERO)).isEqualByComparingTo("10");
    assertThat(rule.points(BigDecimal.ONE)).isEqualByComparingTo("0");
  }

  private static HiddenArea lake() {
    return HiddenArea.register(details(drowned(), 0), RULES, caller(DOER), NOW);
  }

  private static UUID recorded(HiddenArea area) {
    return area.record(new RecordControl("护栏", NOW, List.of()), caller(DOER), NOW).controlId();
  }

  private static VerifyControl seen(boolean effective) {
    return new VerifyControl(effective, "现场查看", List.of());
  }

  private static List<YearOfCasualties> drowned() {
    return List.of(new YearOfCasualties(2025, 1, 0), new YearOfCasualties(2024, 2, 0));
  }

  private static HiddenAreaDetails details(List<YearOfCasualties> casualties, int signs) {
    return new HiddenAreaDetails(
        "莫愁湖",
        WATER_BODY,
        "320105001",
        new AreaGeometry("Point", List.of(118.75, 32.04), Crs.CGCS2000),
        null,
        casualties,
        false,
        signs,
        null,
        null,
        null);
  }

  private static Caller caller(UUID person) {
    return new Caller("c-" + person, person, null, Set.of(), AreaScope.EVERYWHERE, List.of());
  }

  private static RiskRule rule(
      String id,
      RiskFactor factor,
      boolean below,
      String bound,
      String perUnit,
      String atMost,
      String unknown,
      Integer years) {
    return new RiskRule(
        id,
        1,
        factor,
        Set.of(WATER_BODY),
        below,
        new BigDecimal(bound),
        new BigDecimal(perUnit),
        new BigDecimal(atMost),
        new BigDecimal(unknown),
        years,
        id,
        id,
        "test",
        LocalDate.of(2020, 1, 1),
        null);
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable act, HiddenAreaProblem problem) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type()).isEqualTo(problem));
  }
}

package io.worksafety.hazard.publicreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardRuleTest {

  private static final RewardRule NATIONAL =
      new RewardRule(
          "reward.national",
          1,
          "",
          "test",
          new BigDecimal("0.15"),
          new BigDecimal("3000"),
          new BigDecimal("300000"),
          Map.of(
              ConcealedGrade.GENERAL, new BigDecimal("30000"),
              ConcealedGrade.SERIOUS, new BigDecimal("40000"),
              ConcealedGrade.MAJOR, new BigDecimal("50000"),
              ConcealedGrade.EXTRAORDINARY, new BigDecimal("60000")),
          new BigDecimal("300000"),
          LocalDate.of(2018, 1, 4),
          null);

  @ParameterizedTest
  @CsvSource({
    "0, 3000",
    "19999.99, 3000",
    "20000, 3000.00",
    "20000.1, 3000.02",
    "30000, 4500",
    "2000000, 300000",
    "2000000.1, 300000"
  })
  void aShareOfTheFineWithinBounds(BigDecimal fine, BigDecimal reward) {
    assertThat(NATIONAL.ofFine(fine)).isEqualByComparingTo(reward);
  }

  @ParameterizedTest
  @CsvSource({
    "GENERAL, 1, 30000",
    "GENERAL, 2, 60000",
    "SERIOUS, 3, 120000",
    "MAJOR, 6, 300000",
    "MAJOR, 10, 300000",
    "EXTRAORDINARY, 5, 300000",
    "EXTRAORDINARY, 30, 300000"
  })
  void soMuchForEachPersonUpToTheCap(ConcealedGrade grade, int persons, BigDecimal reward) {
    assertThat(NATIONAL.ofAccident(grade, persons)).isEqualByComparingTo(reward);
  }
}

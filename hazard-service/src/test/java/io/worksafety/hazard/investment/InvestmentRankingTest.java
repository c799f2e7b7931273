package io.worksafety.hazard.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.worksafety.hazard.investment.InvestmentRanking.Entry;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvestmentRankingTest {

  @Test
  void equalsShareARankAndTheNextOneIsLeftOut() {
    assertThat(
            InvestmentRanking.ranked(
                List.of(
                    entry("a", "10", "9"),
                    entry("b", "20", "9.00"),
                    entry("c", "10", "5"),
                    entry("d", "10", "1"))))
        .extracting(
            InvestmentPosition::organizationName,
            InvestmentPosition::rankByAmount,
            InvestmentPosition::lastByAmount)
        .containsExactly(
            tuple("a", 1, false), tuple("b", 1, false), tuple("c", 3, false), tuple("d", 4, true));
  }

  @Test
  void whoLacksAFigureHasNoRankAndIsNotLast() {
    List<InvestmentPosition> positions =
        InvestmentRanking.ranked(
            List.of(entry("a", null, "9"), entry("b", "0", "8"), entry("c", "10", null)));
    assertThat(positions)
        .extracting(
            InvestmentPosition::organizationName,
            InvestmentPosition::rankByAmount,
            InvestmentPosition::lastByAmount,
            InvestmentPosition::ratio,
            InvestmentPosition::rankByRatio,
            InvestmentPosition::lastByRatio)
        .containsExactly(
            tuple("a", 1, false, null, null, null),
            tuple("b", 2, true, null, null, null),
            tuple("c", null, null, null, null, null));
    assertThat(positions.getFirst().rankedByAmount()).isEqualTo(2);
    assertThat(positions.getFirst().rankedByRatio()).isZero();
  }

  @Test
  void whereAllAreEqualNobodyIsLast() {
    assertThat(InvestmentRanking.ranked(List.of(entry("a", "10", "5"), entry("b", "20", "10"))))
        .extracting(InvestmentPosition::rankByRatio, InvestmentPosition::lastByRatio)
        .containsExactlyInAnyOrder(tuple(1, false), tuple(1, false));
  }

  @Test
  void nothingSpentIsAFigureAndLast() {
    assertThat(InvestmentRanking.ranked(List.of(entry("a", "10", "0"), entry("b", "10", "1"))))
        .extracting(
            InvestmentPosition::organizationName,
            InvestmentPosition::rankByRatio,
            InvestmentPosition::lastByRatio)
        .containsExactly(tuple("b", 1, false), tuple("a", 2, true));
  }

  private static Entry entry(String name, String planned, String actual) {
    return new Entry(
        UUID.randomUUID(),
        name,
        UUID.randomUUID(),
        planned == null ? null : new BigDecimal(planned),
        actual == null ? null : new BigDecimal(actual));
  }
}

package io.worksafety.responsibility.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.worksafety.responsibility.organization.Portfolio.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PortfolioTest {

  private static final UUID FIRE = UUID.randomUUID();
  private static final UUID TRAFFIC = UUID.randomUUID();
  private static final Instant JANUARY = Instant.parse("2027-01-01T00:00:00Z");
  private static final Instant MARCH = Instant.parse("2027-03-01T00:00:00Z");
  private static final Instant MAY = Instant.parse("2027-05-01T00:00:00Z");

  private final Portfolio fireSinceJanuary = Portfolio.EMPTY.change(List.of(FIRE), JANUARY);

  @Test
  void aDepartmentThatStaysKeepsItsStart() {
    assertThat(fireSinceJanuary.change(List.of(FIRE, TRAFFIC), MARCH).spans())
        .containsExactly(new Span(FIRE, JANUARY, null), new Span(TRAFFIC, MARCH, null));
  }

  @Test
  void aDepartmentThatGoesKeepsItsPast() {
    assertThat(fireSinceJanuary.change(List.of(TRAFFIC), MARCH).spans())
        .containsExactly(new Span(FIRE, JANUARY, MARCH), new Span(TRAFFIC, MARCH, null));
  }

  @Test
  void aDepartmentThatComesBackHasTwoSpans() {
    Portfolio away = fireSinceJanuary.change(List.of(), MARCH);

    assertThat(away.change(List.of(FIRE), MAY).spans())
        .containsExactly(new Span(FIRE, JANUARY, MARCH), new Span(FIRE, MAY, null));
  }

  @Test
  void whatWasToBeginLaterIsReplacedByWhatBeginsNow() {
    Portfolio planned = fireSinceJanuary.change(List.of(FIRE, TRAFFIC), MAY);

    assertThat(planned.change(List.of(FIRE, TRAFFIC), MARCH).spans())
        .containsExactly(new Span(FIRE, JANUARY, null), new Span(TRAFFIC, MARCH, null));
    assertThat(planned.change(List.of(FIRE), MARCH).spans())
        .containsExactly(new Span(FIRE, JANUARY, null));
  }

  @Test
  void namingADepartmentTwiceIsNamingItOnce() {
    assertThat(Portfolio.EMPTY.change(List.of(FIRE, FIRE), MARCH).latest()).containsExactly(FIRE);
  }

  @Test
  void theColumnKeepsIt() {
    Portfolio portfolio = fireSinceJanuary.change(List.of(TRAFFIC), MARCH);
    PortfolioColumn column = new PortfolioColumn();

    assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(portfolio)))
        .isEqualTo(portfolio);
  }
}

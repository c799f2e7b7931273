package io.worksafety.accountability.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyStatusTest {

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource({
    "IDENTIFIED, IDENTIFIED, false",
    "IDENTIFIED, NOTIFIED, true",
    "IDENTIFIED, STATEMENT, false",
    "IDENTIFIED, PROPOSED, false",
    "IDENTIFIED, DECIDED, false",
    "IDENTIFIED, EXECUTED, false",
    "NOTIFIED, IDENTIFIED, false",
    "NOTIFIED, NOTIFIED, false",
    "NOTIFIED, STATEMENT, true",
    "NOTIFIED, PROPOSED, true",
    "NOTIFIED, DECIDED, false",
    "NOTIFIED, EXECUTED, false",
    "STATEMENT, IDENTIFIED, false",
    "STATEMENT, NOTIFIED, false",
    "STATEMENT, STATEMENT, false",
    "STATEMENT, PROPOSED, true",
    "STATEMENT, DECIDED, false",
    "STATEMENT, EXECUTED, false",
    "PROPOSED, IDENTIFIED, false",
    "PROPOSED, NOTIFIED, false",
    "PROPOSED, STATEMENT, false",
    "PROPOSED, PROPOSED, true",
    "PROPOSED, DECIDED, true",
    "PROPOSED, EXECUTED, false",
    "DECIDED, IDENTIFIED, false",
    "DECIDED, NOTIFIED, false",
    "DECIDED, STATEMENT, false",
    "DECIDED, PROPOSED, false",
    "DECIDED, DECIDED, false",
    "DECIDED, EXECUTED, true",
    "EXECUTED, IDENTIFIED, false",
    "EXECUTED, NOTIFIED, false",
    "EXECUTED, STATEMENT, false",
    "EXECUTED, PROPOSED, false",
    "EXECUTED, DECIDED, false",
    "EXECUTED, EXECUTED, false"
  })
  void moves(PartyStatus from, PartyStatus to, boolean allowed) {
    assertThat(from.next().contains(to)).isEqualTo(allowed);
  }
}

package io.worksafety.accountability.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseStatusTest {

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource({
    "OPENED, OPENED, false",
    "OPENED, EVIDENCE, true",
    "OPENED, PARTIES_CONFIRMED, false",
    "OPENED, DELIBERATION, false",
    "OPENED, DECIDED, false",
    "OPENED, EXECUTING, false",
    "OPENED, CLOSED, false",
    "EVIDENCE, OPENED, false",
    "EVIDENCE, EVIDENCE, false",
    "EVIDENCE, PARTIES_CONFIRMED, true",
    "EVIDENCE, DELIBERATION, false",
    "EVIDENCE, DECIDED, false",
    "EVIDENCE, EXECUTING, false",
    "EVIDENCE, CLOSED, false",
    "PARTIES_CONFIRMED, OPENED, false",
    "PARTIES_CONFIRMED, EVIDENCE, false",
    "PARTIES_CONFIRMED, PARTIES_CONFIRMED, false",
    "PARTIES_CONFIRMED, DELIBERATION, true",
    "PARTIES_CONFIRMED, DECIDED, false",
    "PARTIES_CONFIRMED, EXECUTING, false",
    "PARTIES_CONFIRMED, CLOSED, false",
    "DELIBERATION, OPENED, false",
    "DELIBERATION, EVIDENCE, false",
    "DELIBERATION, PARTIES_CONFIRMED, false",
    "DELIBERATION, DELIBERATION, false",
    "DELIBERATION, DECIDED, true",
    "DELIBERATION, EXECUTING, false",
    "DELIBERATION, CLOSED, false",
    "DECIDED, OPENED, false",
    "DECIDED, EVIDENCE, false",
    "DECIDED, PARTIES_CONFIRMED, false",
    "DECIDED, DELIBERATION, false",
    "DECIDED, DECIDED, false",
    "DECIDED, EXECUTING, true",
    "DECIDED, CLOSED, false",
    "EXECUTING, OPENED, false",
    "EXECUTING, EVIDENCE, false",
    "EXECUTING, PARTIES_CONFIRMED, false",
    "EXECUTING, DELIBERATION, false",
    "EXECUTING, DECIDED, false",
    "EXECUTING, EXECUTING, false",
    "EXECUTING, CLOSED, true",
    "CLOSED, OPENED, false",
    "CLOSED, EVIDENCE, false",
    "CLOSED, PARTIES_CONFIRMED, false",
    "CLOSED, DELIBERATION, false",
    "CLOSED, DECIDED, false",
    "CLOSED, EXECUTING, false",
    "CLOSED, CLOSED, false"
  })
  void moves(CaseStatus from, CaseStatus to, boolean allowed) {
    assertThat(from.next().contains(to)).isEqualTo(allowed);
  }
}

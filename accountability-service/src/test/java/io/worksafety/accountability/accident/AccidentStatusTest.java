package io.worksafety.accountability.accident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccidentStatusTest {

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource({
    "RECEIVED, RECEIVED, false",
    "RECEIVED, REPORTING, true",
    "RECEIVED, SUPPLEMENT_WINDOW, true",
    "RECEIVED, WINDOW_CLOSED, true",
    "REPORTING, RECEIVED, false",
    "REPORTING, REPORTING, true",
    "REPORTING, SUPPLEMENT_WINDOW, true",
    "REPORTING, WINDOW_CLOSED, true",
    "SUPPLEMENT_WINDOW, RECEIVED, false",
    "SUPPLEMENT_WINDOW, REPORTING, true",
    "SUPPLEMENT_WINDOW, SUPPLEMENT_WINDOW, false",
    "SUPPLEMENT_WINDOW, WINDOW_CLOSED, true",
    "WINDOW_CLOSED, RECEIVED, false",
    "WINDOW_CLOSED, REPORTING, false",
    "WINDOW_CLOSED, SUPPLEMENT_WINDOW, false",
    "WINDOW_CLOSED, WINDOW_CLOSED, false"
  })
  void moves(AccidentStatus from, AccidentStatus to, boolean allowed) {
    assertThat(from.next().contains(to)).isEqualTo(allowed);
  }
}

package io.worksafety.accountability.accident;

import static org.assertj.core.api.Assertions.assertThat;

import io.worksafety.platform.time.Reckoning;
import io.worksafety.platform.time.Term;
import io.worksafety.platform.time.TimeUnitKind;
import io.worksafety.platform.time.WorkCalendars;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of Order 493 as the seeded rules hold them. */
class ReportingClockTest {

  @ParameterizedTest(name = "head informed {0}, district received {1}: late by {2}")
  @CsvSource({
    "2027-03-01T09:00:00+08:00, 2027-03-01T10:01:00+08:00, 1",
    "2027-03-01T09:00:00+08:00, 2027-03-01T10:00:00+08:00, 0",
    "2027-03-01T09:00:00+08:00, 2027-03-01T10:00:01+08:00, 1",
    "2027-03-01T02:10:00+08:00, 2027-03-01T03:25:00+08:00, 15",
    "2027-12-31T23:30:00+08:00, 2028-01-01T00:30:00+08:00, 0"
  })
  void theUnitHasOneHour(String informed, String received, int minutesLate) {
    assertThat(lateness(at(informed), 1, TimeUnitKind.HOURS, at(received))).isEqualTo(minutesLate);
  }

  @ParameterizedTest(name = "received {0}, next level received {1}: late by {2}")
  @CsvSource({
    "2027-03-01T10:00:00+08:00, 2027-03-01T12:00:00+08:00, 0",
    "2027-03-01T10:00:00+08:00, 2027-03-01T12:00:01+08:00, 1"
  })
  void everyLevelHasTwoHours(String received, String above, int minutesLate) {
    assertThat(lateness(at(received), 2, TimeUnitKind.HOURS, at(above))).isEqualTo(minutesLate);
  }

  @ParameterizedTest(name = "accident {0}, window {1} days, change {2}: inside {3}")
  @CsvSource({
    "2027-03-01T14:00:00+08:00, 30, 2027-03-31T23:59:59+08:00, true",
    "2027-03-01T14:00:00+08:00, 30, 2027-04-01T00:00:00+08:00, false",
    "2027-03-01T14:00:00+08:00, 7, 2027-03-08T23:59:59+08:00, true",
    "2027-03-01T14:00:00+08:00, 7, 2027-03-09T00:00:00+08:00, false",
    "2027-03-01T00:00:00+08:00, 30, 2027-03-31T12:00:00+08:00, true",
    "2027-03-01T23:59:59+08:00, 30, 2027-03-31T12:00:00+08:00, true"
  })
  void changesCountToTheEndOfTheLastDay(String occurred, int days, String changed, boolean inside) {
    assertThat(limit(at(occurred), days, TimeUnitKind.CALENDAR_DAYS).kept(at(changed)))
        .isEqualTo(inside);
  }

  private static int lateness(Instant from, int amount, TimeUnitKind unit, Instant at) {
    Limit limit = limit(from, amount, unit);
    return limit.kept(at) ? 0 : limit.minutesLate(at);
  }

  private static Limit limit(Instant from, int amount, TimeUnitKind unit) {
    return new Limit(
        "rule",
        Reckoning.of(
                new Term.Span(amount, unit, false), from, List.of(), new WorkCalendars(List.of()))
            .dueAt());
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}

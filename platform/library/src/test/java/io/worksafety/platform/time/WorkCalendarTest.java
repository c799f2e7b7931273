package io.worksafety.platform.time;

import static io.worksafety.platform.time.CalendarFixture.calendar2025;
import static io.worksafety.platform.time.CalendarFixture.calendar2026;
import static io.worksafety.platform.time.CalendarFixture.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.worksafety.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, WORKDAY",
    "2026-02-14, SWAPPED_WORKDAY",
    "2026-02-15, HOLIDAY",
    "2026-02-23, HOLIDAY",
    "2026-02-24, WORKDAY",
    "2026-02-28, SWAPPED_WORKDAY",
    "2026-03-01, WEEKEND",
    "2026-10-10, SWAPPED_WORKDAY",
    "2026-12-31, WORKDAY"
  })
  void eachDayHasItsKind(LocalDate day, WorkCalendar.DayKind kind) {
    assertThat(calendar2026().kindOf(day)).isEqualTo(kind);
  }

  @Test
  void theYearsHaveTheirNumberOfWorkingDays() {
    assertThat(workingDays(calendar2025())).isEqualTo(248);
    assertThat(workingDays(calendar2026())).isEqualTo(248);
  }

  private static long workingDays(WorkCalendar calendar) {
    return LocalDate.of(calendar.year(), 1, 1)
        .datesUntil(LocalDate.of(calendar.year() + 1, 1, 1))
        .filter(day -> calendar.kindOf(day).working())
        .count();
  }

  @Test
  void aYearThatIsNotLoadedIsRefusedByName() {
    WorkCalendars calendars = new WorkCalendars(List.of(calendar2026()));

    assertThatThrownBy(() -> calendars.of(2027))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.type().code()).isEqualTo("calendar.missing");
              assertThat(e.detail()).contains("2027");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01/2026-05-05, 2026-05-07/2026-05-07", // a Thursday cannot be worked in exchange
    "2026-05-01/2026-05-05, 2026-05-02/2026-05-02", // off and worked at once
    "2025-12-31/2026-01-03, 2026-01-04/2026-01-04", // a day of another year
    "2026-05-01/2026-05-05, 2027-05-08/2027-05-08"
  })
  void aCalendarThatContradictsItselfIsRefused(String holidays, String swapped) {
    assertThatThrownBy(() -> new WorkCalendar(2026, 1, "x", days(holidays), days(swapped)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.type()).isEqualTo(TimeProblem.CALENDAR_INVALID));
  }
}

package io.worksafety.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The calendars of 2025 and 2026 as the State Council announced them. */
final class CalendarFixture {

  private CalendarFixture() {}

  static WorkCalendars calendars2025And2026() {
    return new WorkCalendars(List.of(calendar2025(), calendar2026()));
  }

  static WorkCalendar calendar2025() {
    return new WorkCalendar(
        2025,
        1,
        "2025",
        days(
            "2025-01-01/2025-01-01",
            "2025-01-28/2025-02-04",
            "2025-04-04/2025-04-06",
            "2025-05-01/2025-05-05",
            "2025-05-31/2025-06-02",
            "2025-10-01/2025-10-08"),
        days(
            "2025-01-26/2025-01-26",
            "2025-02-08/2025-02-08",
            "2025-04-27/2025-04-27",
            "2025-09-28/2025-09-28",
            "2025-10-11/2025-10-11"));
  }

  static WorkCalendar calendar2026() {
    return new WorkCalendar(
        2026,
        1,
        "2026",
        days(
            "2026-01-01/2026-01-03",
            "2026-02-15/2026-02-23",
            "2026-04-04/2026-04-06",
            "2026-05-01/2026-05-05",
            "2026-06-19/2026-06-21",
            "2026-09-25/2026-09-27",
            "2026-10-01/2026-10-07"),
        days(
            "2026-01-04/2026-01-04",
            "2026-02-14/2026-02-14",
            "2026-02-28/2026-02-28",
            "2026-05-09/2026-05-09",
            "2026-09-20/2026-09-20",
            "2026-10-10/2026-10-10"));
  }

  /** Periods {@code from/to}, both included. */
  static NavigableSet<LocalDate> days(String... periods) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (String period : periods) {
      String[] ends = period.split("/");
      LocalDate.parse(ends[0]).datesUntil(LocalDate.parse(ends[1]).plusDays(1)).forEach(days::add);
    }
    return days;
  }

  /** Local time in China. */
  static Instant at(String local) {
    return OffsetDateTime.parse(local + "+08:00").toInstant();
  }
}

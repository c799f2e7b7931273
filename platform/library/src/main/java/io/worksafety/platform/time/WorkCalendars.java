package io.worksafety.platform.time;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The loaded calendars. A year that is not loaded is refused: no one knows its working days yet. */
public final class WorkCalendars {

  private final Map<Integer, WorkCalendar> byYear;

  public WorkCalendars(Collection<WorkCalendar> calendars) {
    byYear =
        calendars.stream().collect(Collectors.toMap(WorkCalendar::year, Function.identity()));
  }

  public WorkCalendar of(LocalDate day) {
    return of(day.getYear());
  }

  public WorkCalendar of(int year) {
    WorkCalendar calendar = byYear.get(year);
    if (calendar == null) {
      throw TimeProblem.CALENDAR_MISSING.because(
          "The working-day calendar of " + year + " is not loaded, so the period cannot be computed",
          year + " 年的工作日历尚未加载，无法计算期限");
    }
    return calendar;
  }

  boolean has(int year, int version) {
    WorkCalendar calendar = byYear.get(year);
    return calendar != null && calendar.version() == version;
  }
}

package io.worksafety.platform.time;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The loaded calendars. A year that is not loaded is refused: no one knows its working days yet.
 */
public final class WorkCalendars {

  private final Map<Integer, WorkCalendar> byYear;

  public WorkCalendars(Collection<WorkCalendar> calendars) {
    byYear = calendars.stream().collect(Collectors.toMap(WorkCalendar::year, Function.identity()));
  }

  public WorkCalendar of(LocalDate day) {
    return of(day.getYear());
  }

  public WorkCalendar of(int year) {
    WorkCalendar calendar = byYear.get(year);
    if (calendar == null) {
      throw TimeProblem.missing(year);
    }
    return calendar;
  }

  /** True when these are exactly the versions loaded. */
  boolean are(Map<Integer, Integer> versions) {
    return byYear.size() == versions.size()
        && byYear.values().stream()
            .allMatch(c -> Integer.valueOf(c.version()).equals(versions.get(c.year())));
  }
}

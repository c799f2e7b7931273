package io.worksafety.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The working days of one year by the State Council's notice: statutory holidays, and weekends
 * worked in exchange (调休). A correction is a new version, never a changed one.
 */
public record WorkCalendar(
    int year,
    int version,
    String source,
    SortedSet<LocalDate> holidays,
    SortedSet<LocalDate> swappedWorkdays) {

  /** What a day is in the calendar. */
  public enum DayKind {
    WORKDAY,
    SWAPPED_WORKDAY,
    WEEKEND,
    HOLIDAY;

    public boolean working() {
      return switch (this) {
        case WORKDAY, SWAPPED_WORKDAY -> true;
        case WEEKEND, HOLIDAY -> false;
      };
    }
  }

  public WorkCalendar {
    holidays = new TreeSet<>(holidays);
    swappedWorkdays = new TreeSet<>(swappedWorkdays);
    for (Set<LocalDate> days : Set.of(holidays, swappedWorkdays)) {
      for (LocalDate day : days) {
        if (day.getYear() != year) {
          throw TimeProblem.CALENDAR_INVALID.because(
              day + " is not in " + year, day + " 不在 " + year + " 年内");
        }
      }
    }
    for (LocalDate day : swappedWorkdays) {
      if (!weekend(day)) {
        throw TimeProblem.CALENDAR_INVALID.because(
            day + " is not a weekend day, so it cannot be worked in exchange",
            day + " 不是周末，不能作为调休上班日");
      }
      if (holidays.contains(day)) {
        throw TimeProblem.CALENDAR_INVALID.because(
            day + " is named both as holiday and as working day", day + " 同时列为节假日和上班日");
      }
    }
  }

  public DayKind kindOf(LocalDate day) {
    if (day.getYear() != year) {
      throw new IllegalArgumentException(day + " is not in the calendar of " + year);
    }
    if (holidays.contains(day)) {
      return DayKind.HOLIDAY;
    }
    if (swappedWorkdays.contains(day)) {
      return DayKind.SWAPPED_WORKDAY;
    }
    return weekend(day) ? DayKind.WEEKEND : DayKind.WORKDAY;
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}

package io.worksafety.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The end of a period with every step that led there (民法典 arts 200–203): the day of the start is
 * not counted, hours run from the instant, months end on the corresponding day or the month's last,
 * a day-based period ends with its last day, and a last day that is no working day moves on where
 * the rule says so.
 *
 * <p>An open suspension is left out of account: until it is closed nobody knows how long it lasts,
 * and {@code dueAt} is the earliest possible end.
 */
public record Reckoning(
    Instant dueAt, List<Step> steps, SortedMap<Integer, Integer> calendarVersions) {

  /** One day, or for periods in hours and fixed ends one stretch of time. */
  public record Step(
      @Nullable LocalDate day,
      @Nullable Instant from,
      @Nullable Instant to,
      boolean counted,
      @Nullable Integer number,
      CountingReason reason) {

    static Step counted(LocalDate day, int number, CountingReason reason) {
      return new Step(day, null, null, true, number, reason);
    }

    static Step skipped(LocalDate day, CountingReason reason) {
      return new Step(day, null, null, false, null, reason);
    }
  }

  public static Reckoning of(
      Term term, Instant startedAt, List<Suspension> suspensions, WorkCalendars calendars) {
    List<Suspension> closed =
        suspensions.stream()
            .filter(s -> s.to() != null)
            .sorted(Comparator.comparing(Suspension::from))
            .toList();
    return switch (term) {
      case Term.Until until ->
          stretches(startedAt, Duration.between(startedAt, until.end()), closed);
      case Term.Span span ->
          switch (span.unit()) {
            case HOURS -> stretches(startedAt, Duration.ofHours(span.amount()), closed);
            case CALENDAR_DAYS ->
                days(startedAt, span.amount(), span.rollToWorkingDay(), closed, calendars);
            case MONTHS -> {
              LocalDate start = ChinaTime.day(startedAt);
              LocalDate end = start.plusMonths(span.amount());
              int amount = Math.toIntExact(ChronoUnit.DAYS.between(start, end));
              yield days(startedAt, amount, span.rollToWorkingDay(), closed, calendars);
            }
            case WORKING_DAYS -> workingDays(startedAt, span.amount(), closed, calendars);
          };
    };
  }

  private static Reckoning stretches(Instant startedAt, Duration length, List<Suspension> closed) {
    List<Step> steps = new ArrayList<>();
    Instant at = startedAt;
    Duration left = length;
    for (Suspension suspension : closed) {
      Instant to = java.util.Objects.requireNonNull(suspension.to());
      Instant from = suspension.from().isBefore(at) ? at : suspension.from();
      if (!from.isBefore(at.plus(left))) {
        break;
      }
      if (!to.isAfter(from)) {
        continue;
      }
      if (from.isAfter(at)) {
        steps.add(new Step(null, at, from, true, null, CountingReason.COUNTED));
        left = left.minus(Duration.between(at, from));
      }
      steps.add(new Step(null, from, to, false, null, CountingReason.SUSPENDED));
      at = to;
    }
    Instant dueAt = at.plus(left);
    steps.add(new Step(null, at, dueAt, true, null, CountingReason.COUNTED));
    return new Reckoning(dueAt, steps, new TreeMap<>());
  }

  private static Reckoning days(
      Instant startedAt,
      int amount,
      boolean roll,
      List<Suspension> closed,
      WorkCalendars calendars) {
    SortedMap<Integer, Integer> used = new TreeMap<>();
    LocalDate day = ChinaTime.day(startedAt);
    List<Step> steps = new ArrayList<>(amount + 1);
    steps.add(Step.skipped(day, CountingReason.START_DAY));
    for (int number = 0; number < amount; ) {
      day = day.plusDays(1);
      if (suspended(day, closed)) {
        steps.add(Step.skipped(day, CountingReason.SUSPENDED));
      } else {
        steps.add(Step.counted(day, ++number, CountingReason.COUNTED));
      }
    }
    if (roll && !kind(day, calendars, used).working()) {
      boolean holiday = kind(day, calendars, used) == WorkCalendar.DayKind.HOLIDAY;
      CountingReason last =
          holiday ? CountingReason.LAST_DAY_HOLIDAY : CountingReason.LAST_DAY_WEEKEND;
      steps.set(steps.size() - 1, Step.counted(day, amount, last));
      day = moveOn(day, closed, calendars, used, steps);
    }
    return new Reckoning(ChinaTime.endOf(day), steps, used);
  }

  /** From a last day that is no working day to the next one. */
  private static LocalDate moveOn(
      LocalDate last,
      List<Suspension> closed,
      WorkCalendars calendars,
      SortedMap<Integer, Integer> used,
      List<Step> steps) {
    LocalDate day = last;
    while (true) {
      day = day.plusDays(1);
      if (suspended(day, closed)) {
        steps.add(Step.skipped(day, CountingReason.SUSPENDED));
        continue;
      }
      switch (kind(day, calendars, used)) {
        case WEEKEND -> steps.add(Step.skipped(day, CountingReason.WEEKEND));
        case HOLIDAY -> steps.add(Step.skipped(day, CountingReason.HOLIDAY));
        case WORKDAY, SWAPPED_WORKDAY -> {
          steps.add(Step.skipped(day, CountingReason.MOVED_END));
          return day;
        }
      }
    }
  }

  private static Reckoning workingDays(
      Instant startedAt, int amount, List<Suspension> closed, WorkCalendars calendars) {
    SortedMap<Integer, Integer> used = new TreeMap<>();
    LocalDate day = ChinaTime.day(startedAt);
    List<Step> steps = new ArrayList<>(amount * 2);
    steps.add(Step.skipped(day, CountingReason.START_DAY));
    for (int number = 0; number < amount; ) {
      day = day.plusDays(1);
      if (suspended(day, closed)) {
        steps.add(Step.skipped(day, CountingReason.SUSPENDED));
        continue;
      }
      switch (kind(day, calendars, used)) {
        case WORKDAY -> steps.add(Step.counted(day, ++number, CountingReason.WORKDAY));
        case SWAPPED_WORKDAY ->
            steps.add(Step.counted(day, ++number, CountingReason.SWAPPED_WORKDAY));
        case WEEKEND -> steps.add(Step.skipped(day, CountingReason.WEEKEND));
        case HOLIDAY -> steps.add(Step.skipped(day, CountingReason.HOLIDAY));
      }
    }
    return new Reckoning(ChinaTime.endOf(day), steps, used);
  }

  private static WorkCalendar.DayKind kind(
      LocalDate day, WorkCalendars calendars, SortedMap<Integer, Integer> used) {
    WorkCalendar calendar = calendars.of(day);
    used.put(calendar.year(), calendar.version());
    return calendar.kindOf(day);
  }

  private static boolean suspended(LocalDate day, List<Suspension> closed) {
    for (Suspension suspension : closed) {
      if (suspension.leavesOut(day)) {
        return true;
      }
    }
    return false;
  }
}

package io.worksafety.platform.time;

import java.time.Instant;

/** How long a deadline runs: a span the rule gives, or an end that a decision fixed. */
public sealed interface Term {

  /** So much of a unit; a last day that is no working day may move to the next one. */
  record Span(int amount, TimeUnitKind unit, boolean rollToWorkingDay) implements Term {

    /** Longer periods are unknown to the law and would make an explanation endless. */
    private static final int MAX_AMOUNT = 4000;

    public Span {
      if (amount < 1 || amount > MAX_AMOUNT) {
        throw new IllegalArgumentException("Amount must be 1 to " + MAX_AMOUNT + ": " + amount);
      }
      if (unit == TimeUnitKind.HOURS && rollToWorkingDay) {
        throw new IllegalArgumentException("A period in hours ends at its hour, on any day");
      }
    }

    boolean needsCalendar() {
      return rollToWorkingDay || unit == TimeUnitKind.WORKING_DAYS;
    }
  }

  /** Up to an instant; suspensions move it. */
  record Until(Instant end) implements Term {}
}

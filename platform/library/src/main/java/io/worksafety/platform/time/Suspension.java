package io.worksafety.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stretch of time that does not count; open while {@code to} is missing. */
public record Suspension(Instant from, @Nullable Instant to, String reason) {

  /**
   * A day does not count when the suspension is in force at the day's end. So the days left out are
   * exactly the midnights passed: suspended on the 3rd, resumed on the 5th, two days.
   */
  boolean leavesOut(LocalDate day) {
    Instant end = ChinaTime.endOf(day);
    return !from.isAfter(end) && to != null && to.isAfter(end);
  }
}

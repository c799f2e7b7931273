package io.worksafety.hazard.rectification;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a due date set by a person must keep. */
public final class DueDate {

  private DueDate() {}

  /** Due dates are compared and stored to the millisecond. */
  public static @Nullable Instant millis(@Nullable Instant given) {
    return given == null ? null : given.truncatedTo(ChronoUnit.MILLIS);
  }

  public static void requireWithin(Instant dueAt, Instant limit) {
    if (dueAt.isAfter(limit)) {
      throw RectificationProblem.DUE_BEYOND_LIMIT
          .because(
              dueAt + " is later than " + limit + ", the latest allowed",
              dueAt + " 晚于允许的最迟期限 " + limit)
          .at("/dueAt");
    }
  }

  public static void requireLater(Instant dueAt, Instant than) {
    if (!dueAt.isAfter(than)) {
      throw RectificationProblem.DUE_NOT_LATER
          .because(dueAt + " is not later than " + than, dueAt + " 不晚于 " + than)
          .at("/dueAt");
    }
  }
}

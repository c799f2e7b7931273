package io.worksafety.responsibility.bitemporal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a revision became known. */
public final class RecordTime {

  private RecordTime() {}

  /** Now, but always after the revision before, so that every revision was known for a while. */
  public static Instant next(@Nullable Instant before, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    return before == null || at.isAfter(before) ? at : before.plusMillis(1);
  }
}

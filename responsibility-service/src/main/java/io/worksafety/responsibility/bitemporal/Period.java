package io.worksafety.responsibility.bitemporal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time in which a fact holds: the start belongs to it, the end does not; no end means open. */
public record Period(Instant from, @Nullable Instant to) {

  public Period {
    from = from.truncatedTo(ChronoUnit.MILLIS);
    to = to == null ? null : to.truncatedTo(ChronoUnit.MILLIS);
    if (to != null && !to.isAfter(from)) {
      throw PeriodProblem.EMPTY
          .because("validTo " + to + " is not after validFrom " + from, "截止时间不晚于起始时间")
          .at("/validTo");
    }
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && (to == null || instant.isBefore(to));
  }

  public boolean overlaps(Period other) {
    return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
  }

  /** This period, ending at that instant. */
  public Period until(Instant end) {
    Instant at = end.truncatedTo(ChronoUnit.MILLIS);
    if (!contains(at) || at.equals(from)) {
      throw PeriodProblem.END_OUTSIDE
          .because("The end " + at + " does not lie inside " + this, "结束时间 " + at + " 不在有效期内")
          .at("/endsAt");
    }
    return new Period(from, at);
  }

  @Override
  public String toString() {
    return "[" + from + ", " + (to == null ? "open" : to) + ")";
  }

  /** A period that somebody has taken, and who. */
  public record Taken(Period period, UUID by) {}
}

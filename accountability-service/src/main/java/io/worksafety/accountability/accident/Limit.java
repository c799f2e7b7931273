package io.worksafety.accountability.accident;

import java.time.Duration;
import java.time.Instant;

/** A time limit as a rule sets it: at {@code dueAt} is in time, any moment later is late. */
record Limit(String ruleCode, Instant dueAt) {

  boolean kept(Instant at) {
    return !at.isAfter(dueAt);
  }

  /** Begun minutes past the limit, so that a late report is never late by 0. */
  int minutesLate(Instant at) {
    return Math.toIntExact(Math.ceilDiv(Duration.between(dueAt, at).toMillis(), 60_000L));
  }
}

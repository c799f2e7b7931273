package io.worksafety.testkit.canary.a6.stock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** Every way past the clock; each method must be found. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
class WatchOfItsOwn {

  Instant instant() {
    return Instant.now();
  }

  LocalDate day() {
    return LocalDate.now();
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  Date date() {
    return new Date();
  }

  LocalDate fine(Clock clock) {
    return LocalDate.now(clock);
  }
}

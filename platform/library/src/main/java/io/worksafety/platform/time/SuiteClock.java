package io.worksafety.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one clock of the suite: UTC, whole milliseconds (what JSON shows and the database gives
 * back), and ahead of the machine by an offset where time travel is on.
 */
final class SuiteClock extends Clock {

  private volatile long offsetMillis;
  private boolean moved;

  /** The only place where the machine is asked what time it is. */
  static long machineMillis() {
    return System.currentTimeMillis();
  }

  @Override
  public long millis() {
    return machineMillis() + offsetMillis;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? this : new Elsewhere(this, zone);
  }

  /**
   * The offset never shrinks: another replica's older value must not turn time back. Only the first
   * one may be negative, for an installation that begins in the past.
   */
  synchronized void aheadBy(long millis) {
    offsetMillis = moved ? Math.max(offsetMillis, millis) : millis;
    moved = true;
  }

  long aheadMillis() {
    return offsetMillis;
  }

  private static final class Elsewhere extends Clock {
    private final SuiteClock clock;
    private final ZoneId zone;

    Elsewhere(SuiteClock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return clock.withZone(other);
    }
  }
}

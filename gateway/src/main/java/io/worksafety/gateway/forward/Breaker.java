package io.worksafety.gateway.forward;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Stops sending requests to a service that does not answer. It counts only what the service is to
 * blame for: connections that fail and answers that stay away. Aborting clients, slow uploads and
 * errors that the service itself reports do not count.
 */
final class Breaker {

  private static final long CLOSED = 0;

  private final int threshold;
  private final long pauseNanos;
  private final LongSupplier nanoTime;
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicLong openUntil = new AtomicLong(CLOSED);

  Breaker(int threshold, Duration pause, LongSupplier nanoTime) {
    this.threshold = threshold;
    this.pauseNanos = pause.toNanos();
    this.nanoTime = nanoTime;
  }

  /** Whether a request may go; when the pause is over, one may go in each further pause. */
  boolean allows() {
    long until = openUntil.get();
    if (until == CLOSED) {
      return true;
    }
    long now = nanoTime.getAsLong();
    return now - until >= 0 && openUntil.compareAndSet(until, notClosed(now + pauseNanos));
  }

  /** The service answered. Tells whether that closed the breaker. */
  boolean succeeded() {
    if (failures.get() == 0) {
      return false; // the common case costs one read
    }
    failures.set(0);
    return openUntil.getAndSet(CLOSED) != CLOSED;
  }

  /** The service could not be reached or did not answer. Tells whether that opened the breaker. */
  boolean failed() {
    if (failures.incrementAndGet() < threshold) {
      return false;
    }
    return openUntil.getAndSet(notClosed(nanoTime.getAsLong() + pauseNanos)) == CLOSED;
  }

  private static long notClosed(long time) {
    return time == CLOSED ? 1 : time;
  }
}

package io.worksafety.platform.outbox;

import java.time.Duration;

/** Doubling pauses up to a ceiling; {@link #reset} after a success. */
public final class Backoff {

  private final Duration first;
  private final Duration ceiling;
  private Duration next;

  public Backoff(Duration first, Duration ceiling) {
    this.first = first;
    this.ceiling = ceiling;
    this.next = first;
  }

  public Duration next() {
    Duration current = next;
    Duration doubled = current.multipliedBy(2);
    next = doubled.compareTo(ceiling) < 0 ? doubled : ceiling;
    return current;
  }

  public void reset() {
    next = first;
  }
}

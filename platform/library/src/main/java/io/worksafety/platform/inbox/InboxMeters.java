package io.worksafety.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what became of events. */
final class InboxMeters {

  private final Counter applied;
  private final Counter duplicate;
  private final Counter parked;
  private final Counter refused;

  InboxMeters(MeterRegistry registry) {
    applied = counter(registry, "applied");
    duplicate = counter(registry, "duplicate");
    parked = counter(registry, "parked");
    refused = counter(registry, "refused");
  }

  void count(Inbox.Outcome outcome) {
    applied.increment(outcome.applied);
    duplicate.increment(outcome.duplicates);
    parked.increment(outcome.parked);
    refused.increment(outcome.refused);
  }

  private static Counter counter(MeterRegistry registry, String outcome) {
    return Counter.builder("inbox.events")
        .description("Events by what became of them")
        .tag("outcome", outcome)
        .register(registry);
  }
}

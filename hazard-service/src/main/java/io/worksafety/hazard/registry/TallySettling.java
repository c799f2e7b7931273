package io.worksafety.hazard.registry;

import io.quarkus.scheduler.Scheduled;
import io.worksafety.platform.register.Tallies;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the counts of this service's registers quick. */
@ApplicationScoped
class TallySettling {

  private final Tallies tallies;

  TallySettling(Tallies tallies) {
    this.tallies = tallies;
  }

  @Scheduled(
      every = "${worksafety.register.settle-every:1m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void settle() {
    tallies.settle();
  }
}

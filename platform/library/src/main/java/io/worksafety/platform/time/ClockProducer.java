package io.worksafety.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Clock;

/** The clock that everything injects, Bean Validation included. */
@ApplicationScoped
class ClockProducer {

  @Produces
  @Singleton
  SuiteClock clock() {
    return new SuiteClock();
  }

  @Produces
  @ApplicationScoped
  ClockProvider validation(Clock clock) {
    return () -> clock;
  }
}

package io.worksafety.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * A consumer that waits is alive; one whose thread has died is not, and only a restart mends that.
 */
@Liveness
@ApplicationScoped
class InboxHealth implements HealthCheck {

  private final InboxConsumer consumer;

  InboxHealth(InboxConsumer consumer) {
    this.consumer = consumer;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("inbox")
        .status(consumer.alive())
        .withData("consumer", consumer.state().name())
        .withData("parked", consumer.parked())
        .withData("oldestParkedSeconds", Math.round(consumer.oldestParkedSeconds()))
        .build();
  }
}

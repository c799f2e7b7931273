package io.worksafety.platform.outbox;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows the backlog without ever calling the service unready: with Kafka away it can still take
 * writes, and taking it out of the balancer would turn a delay into an outage.
 */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

  private final OutboxRelay relay;

  OutboxHealth(OutboxRelay relay) {
    this.relay = relay;
  }

  void register(@Observes StartupEvent event, MeterRegistry registry) {
    Gauge.builder("outbox.pending", relay, OutboxRelay::pending)
        .description("Committed events the broker has not acknowledged")
        .register(registry);
    Gauge.builder("outbox.oldest.age", relay, OutboxRelay::oldestAgeSeconds)
        .description("Age of the oldest event in the outbox")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("outbox.stuck", relay, OutboxRelay::stuckAggregates)
        .description("Aggregates whose next event the broker refuses")
        .register(registry);
    FunctionCounter.builder("outbox.published", relay, OutboxRelay::published)
        .description("Events acknowledged by the broker")
        .register(registry);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("outbox")
        .up()
        .withData("relay", relay.state().name())
        .withData("pending", relay.pending())
        .withData("oldestAgeSeconds", Math.round(relay.oldestAgeSeconds()))
        .withData("stuckAggregates", relay.stuckAggregates())
        .build();
  }
}

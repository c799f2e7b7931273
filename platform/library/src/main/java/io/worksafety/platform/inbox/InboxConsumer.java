package io.worksafety.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.worksafety.platform.inbox.InboxStore.ParkedCount;
import io.worksafety.platform.outbox.RequiredTables;
import io.worksafety.platform.outbox.ServiceName;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Consumes what the listeners of this service follow, and its replay topic. The replicas of a
 * service are one group and share the partitions.
 */
@ApplicationScoped
class InboxConsumer {

  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

  private final Inbox inbox;
  private final InboxSettings settings;
  private final AgroalDataSource dataSource;
  private final Clock clock;
  private final InboxWorker worker;
  private @Nullable Thread thread;

  InboxConsumer(
      Inbox inbox,
      InboxSettings settings,
      AgroalDataSource dataSource,
      Clock clock,
      MeterRegistry registry,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.inbox = inbox;
    this.settings = settings;
    this.dataSource = dataSource;
    this.clock = clock;
    String service = ServiceName.of(application);
    this.worker =
        new InboxWorker(
            inbox,
            settings,
            new InboxMeters(registry),
            service,
            () -> consumer(kafka, service),
            () -> new DeadLetters(kafka, service, clock));
  }

  /** Last, so that no event is applied before the service has set itself up. */
  void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event, MeterRegistry registry) {
    new RequiredTables()
        .need("inbox_position", "SELECT", "INSERT", "UPDATE")
        .need("inbox_parked", "SELECT", "INSERT", "DELETE")
        .need("inbox_refusal", "SELECT", "INSERT")
        .check(dataSource);
    if (!settings.enabled() || inbox.topics().isEmpty()) {
      return;
    }
    Gauge.builder("inbox.parked", this, InboxConsumer::parked)
        .description("Events that wait for a predecessor")
        .register(registry);
    Gauge.builder("inbox.parked.oldest.age", this, InboxConsumer::oldestParkedSeconds)
        .description("How long the first parked event has waited")
        .baseUnit("seconds")
        .register(registry);
    thread = Thread.ofPlatform().name("inbox").daemon().start(worker);
  }

  /** First, while everything the listeners need is still there. */
  void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
    if (thread != null) {
      worker.stop();
      thread.join(STOP_WITHIN);
    }
  }

  InboxState state() {
    return thread == null ? InboxState.OFF : worker.state();
  }

  /** The consumer thread must not have died of an error nobody foresaw. */
  boolean alive() {
    return thread == null || thread.isAlive();
  }

  long parked() {
    return worker.parked().parked();
  }

  double oldestParkedSeconds() {
    ParkedCount count = worker.parked();
    Instant oldest = count.oldest();
    return oldest == null
        ? 0
        : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
  }

  private Consumer<byte[], byte[]> consumer(Map<String, Object> kafka, String service) {
    var config = new HashMap<String, Object>(kafka);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, service);
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-inbox");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
    config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8_000_000);
    config.put(
        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
        Math.toIntExact(settings.sessionTimeout().toMillis()));
    config.put(
        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
        Math.toIntExact(settings.sessionTimeout().toMillis() / 4));
    config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
    config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
    config.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    // Cooperative: a rebalance does not take away the partitions a replica keeps.
    config.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}

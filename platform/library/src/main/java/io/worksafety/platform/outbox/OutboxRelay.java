package io.worksafety.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.worksafety.platform.audit.AuditSettings;
import io.worksafety.platform.audit.TreeHeads;
import io.worksafety.platform.store.JournalCommitted;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the outbox of this service's database. All replicas run one; the one that holds the
 * database's advisory lock works, the others take over when its session ends.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final int MAX_REQUEST_BYTES = 2_000_000;
  private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

  private final OutboxSettings settings;
  private final AgroalDataSource dataSource;
  private final Clock clock;
  private final Relay relay;
  private @Nullable Thread thread;

  OutboxRelay(
      OutboxSettings settings,
      AgroalDataSource dataSource,
      Clock clock,
      TreeHeads heads,
      AuditSettings audit,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String application,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.settings = settings;
    this.dataSource = dataSource;
    this.clock = clock;
    String service = ServiceName.of(application);
    String client = service + "-outbox";
    this.relay =
        new Relay(
            service,
            settings,
            new RelayDatabase(url, user, password, client),
            () -> new AckedProducer(kafka, client, settings.deliveryTimeout(), MAX_REQUEST_BYTES),
            new HeadDuty(heads, audit.headEvery()));
  }

  void start(@Observes StartupEvent event) {
    new RequiredTables()
        .need("outbox", "SELECT", "INSERT", "DELETE")
        .need("audit_seal", "SELECT", "INSERT")
        .need("audit_tile", "SELECT", "INSERT")
        .need("audit_tree_head", "SELECT", "INSERT")
        .need("audit_tree_head_outbox", "SELECT", "INSERT", "DELETE")
        .check(dataSource);
    if (settings.enabled()) {
      thread = Thread.ofPlatform().name("outbox-relay").daemon().start(relay);
    }
  }

  /** Late, so that what other observers still commit can leave. */
  void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event)
      throws InterruptedException {
    if (thread != null) {
      relay.stop();
      if (!thread.join(STOP_WITHIN)) {
        thread.interrupt();
        thread.join(STOP_WITHIN);
      }
    }
  }

  /** Cheap and never blocking, because it runs in the committing thread; the poll is its net. */
  void wake(@Observes JournalCommitted event) {
    relay.wake();
  }

  RelayState state() {
    return relay.state();
  }

  long pending() {
    return relay.backlog().pending();
  }

  long published() {
    return relay.published();
  }

  int stuckAggregates() {
    return relay.stuckAggregates();
  }

  double oldestAgeSeconds() {
    Instant oldest = relay.backlog().oldest();
    return oldest == null
        ? 0
        : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
  }
}

package io.worksafety.gateway.status;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.worksafety.gateway.fetch.Fetcher;
import io.worksafety.gateway.routing.Backend;
import io.worksafety.gateway.routing.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks the services whether they are ready. However many ask at once, each service is asked once,
 * and an answer holds for a second.
 */
@ApplicationScoped
public class SuiteStatus {

  private static final String READY = "/q/health/ready";
  private static final int MAX_BYTES = 64 * 1024;

  /** UP when all are, DOWN when none is, DEGRADED in between. */
  public enum Health {
    UP,
    DEGRADED,
    DOWN
  }

  /** The health of one service. */
  public record Part(String name, Health status) {}

  /** The health of the suite at a moment. */
  @JsonPropertyOrder({"status", "checkedAt", "services"})
  public record Report(Health status, Instant checkedAt, List<Part> services) {}

  private record Reading(long nanos, Future<Report> report) {}

  private final Fetcher fetcher;
  private final List<Backend> backends;
  private final Duration timeout;
  private final long maxAgeNanos;
  private final Clock clock = Clock.systemUTC();
  private final AtomicReference<@Nullable Reading> last = new AtomicReference<>();

  SuiteStatus(Fetcher fetcher, Routes routes, StatusSettings settings) {
    this.fetcher = fetcher;
    this.backends = routes.backends();
    this.timeout = settings.timeout();
    this.maxAgeNanos = settings.age().toNanos();
  }

  /** The present report. */
  public Future<Report> report() {
    Reading known = last.get();
    long now = System.nanoTime();
    if (known != null && (!known.report().isComplete() || now - known.nanos() < maxAgeNanos)) {
      return known.report();
    }
    Promise<Report> promise = Promise.promise();
    if (!last.compareAndSet(known, new Reading(now, promise.future()))) {
      return report();
    }
    List<Future<Part>> parts = backends.stream().map(this::ask).toList();
    Future.all(parts)
        .map(done -> {
          List<Part> services = parts.stream().map(Future::result).toList();
          return new Report(
              together(services), clock.instant().truncatedTo(ChronoUnit.MILLIS), services);
        })
        .onComplete(promise);
    return promise.future();
  }

  private Future<Part> ask(Backend backend) {
    return fetcher
        .json(backend.managementUrl().resolve(READY), timeout, MAX_BYTES)
        .map(fetched -> fetched.status() == 200 ? Health.UP : Health.DOWN)
        .otherwise(Health.DOWN)
        .map(health -> new Part(backend.name(), health));
  }

  private static Health together(List<Part> parts) {
    long up = parts.stream().filter(part -> part.status() == Health.UP).count();
    return up == parts.size() ? Health.UP : up == 0 ? Health.DOWN : Health.DEGRADED;
  }
}

package io.worksafety.platform.time;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.worksafety.platform.outbox.ServiceName;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds deadlines that have passed and hands each to the listeners, once, in the transaction that
 * marks it. Runs on every replica: the row lock decides who acts, and a locked row is left to its
 * holder. One that fails is tried again later and does not hold up the others.
 */
@ApplicationScoped
class DeadlineScan {

  private static final Logger LOGGER = Logger.getLogger(DeadlineScan.class);

  private final DeadlineStore store;
  private final Deadlines deadlines;
  private final List<DeadlineListener> listeners;
  private final CurrentCaller caller;
  private final Clock clock;
  private final DeadlineSettings settings;
  private final Caller self;
  private final Counter breaches;
  private final Counter failures;
  private final AtomicInteger wanted = new AtomicInteger();
  private volatile boolean stopping;
  private volatile boolean databaseAway;

  DeadlineScan(
      DeadlineStore store,
      Deadlines deadlines,
      @All List<DeadlineListener> listeners,
      CurrentCaller caller,
      Clock clock,
      DeadlineSettings settings,
      MeterRegistry meters,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.store = store;
    this.deadlines = deadlines;
    this.listeners = listeners;
    this.caller = caller;
    this.clock = clock;
    this.settings = settings;
    this.self = Caller.system(ServiceName.of(application));
    this.breaches = meters.counter("worksafety.deadline.breaches");
    this.failures = meters.counter("worksafety.deadline.failures");
  }

  @Scheduled(every = "${worksafety.deadline.scan-every:2s}")
  void scheduled() {
    wake();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  /** Looks now; returns at once. Wake-ups during a scan make it look once more. */
  void wake() {
    if (!stopping && wanted.getAndIncrement() == 0) {
      // A thread of its own: on Quarkus' executor the scan would share the request context of the
      // call that woke it, act with that caller's rights and end it under its feet
      Thread.ofVirtual().name("deadline-scan").start(this::scan);
    }
  }

  private void scan() {
    int seen;
    do {
      seen = wanted.get();
      try {
        while (!stopping && actOn(Kind.MARKED)) {}
        while (!stopping && actOn(Kind.DUE)) {}
        if (databaseAway) {
          databaseAway = false;
          LOGGER.info("Deadlines are watched again");
        }
      } catch (RuntimeException e) {
        if (!databaseAway) {
          databaseAway = true;
          LOGGER.warn("Deadlines cannot be watched for the moment", e);
        }
      } catch (Error e) {
        wanted.set(0); // or no later wake-up would start a scan again
        throw e;
      }
    } while (!wanted.compareAndSet(seen, 0));
  }

  /** What there is to act on: a deadline whose calendar changed, or one that has passed. */
  private enum Kind {
    MARKED,
    DUE
  }

  /** Acts on the next one; false when there is none. */
  private boolean actOn(Kind kind) {
    Held held = new Held();
    ManagedContext context = Arc.container().requestContext();
    context.activate();
    try {
      caller.act(self);
      return QuarkusTransaction.requiringNew()
          .timeout(Math.toIntExact(settings.transactionTimeout().toSeconds()))
          .call(() -> store.with(c -> act(kind, c, held)));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      if (held.id == null) {
        throw e;
      }
      failures.increment();
      LOGGER.errorf(
          e, "Deadline %s (%s) cannot be acted on; tried again later", held.id, held.rule);
      UUID id = held.id;
      QuarkusTransaction.requiringNew().run(() -> postpone(id));
      return true;
    } finally {
      context.terminate();
    }
  }

  private boolean act(Kind kind, Connection connection, Held held) throws SQLException {
    Instant now = clock.instant();
    Optional<Deadline> next =
        switch (kind) {
          case MARKED -> store.lockMarked(connection, now);
          case DUE -> store.lockDue(connection, now);
        };
    if (next.isEmpty()) {
      return false;
    }
    Deadline deadline = next.get();
    held.id = deadline.id();
    held.rule = deadline.ruleId();
    switch (kind) {
      case MARKED -> recompute(connection, deadline);
      case DUE -> breach(connection, deadline, now);
    }
    return true;
  }

  private void breach(Connection connection, Deadline deadline, Instant now) throws SQLException {
    Deadline breached = deadline.with(DeadlineState.BREACHED, now);
    store.update(connection, breached);
    listeners.forEach(listener -> listener.breached(breached));
    breaches.increment();
  }

  private void recompute(Connection connection, Deadline deadline) throws SQLException {
    Reckoning reckoning = deadlines.recompute(deadline);
    Deadline after = deadline.moved(reckoning).with(deadline.state(), null);
    store.update(connection, after);
    store.unmark(connection, deadline.id());
    if (!after.dueAt().equals(deadline.dueAt())) {
      listeners.forEach(listener -> listener.recomputed(deadline, after));
    }
  }

  private void postpone(UUID id) {
    store.run(c ->
        store.postpone(c, id, clock.instant(), settings.firstRetry(), settings.longestRetry()));
  }

  /** The row in hand, for the case that acting on it fails. */
  private static final class Held {
    @Nullable UUID id;
    @Nullable String rule;
  }
}

package io.worksafety.platform.outbox;

import io.worksafety.platform.audit.AuditChain;
import io.worksafety.platform.audit.AuditEntry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * The loop behind {@link OutboxRelay}: wait for the lock of the database, then send what is
 * committed until told to stop. Whatever goes wrong, rows stay where they are and the loop tries
 * again; it is logged when the state changes, not at every attempt.
 */
final class Relay implements Runnable {

  private static final Logger LOGGER = Logger.getLogger(Relay.class);

  private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
  private static final Duration REFUSED_CEILING = Duration.ofMinutes(5);

  /** Past this many stuck aggregates the fault is not in the events. */
  private static final int MAX_REFUSED = 1_000;

  private final String service;
  private final OutboxSettings settings;
  private final RelayDatabase database;
  private final Supplier<AckedProducer> producers;
  private final HeadDuty heads;
  private final Backoff brokerBackoff;
  private final Backoff databaseBackoff;
  private final Map<UUID, Refused> refused = new HashMap<>();

  private volatile boolean running = true;
  private volatile RelayState state = RelayState.STARTING;
  private volatile Backlog backlog = Backlog.EMPTY;
  private volatile long published;
  private volatile Thread thread = Thread.currentThread();
  private long sampledAt = System.nanoTime();

  /**
   * The last row looked at when sealing ahead; rows committed late below it are sealed when sent.
   */
  private long sealedAhead;

  Relay(
      String service,
      OutboxSettings settings,
      RelayDatabase database,
      Supplier<AckedProducer> producers,
      HeadDuty heads) {
    this.service = service;
    this.settings = settings;
    this.database = database;
    this.producers = producers;
    this.heads = heads;
    this.brokerBackoff = new Backoff(FIRST_BACKOFF, settings.maxBackoff());
    this.databaseBackoff = new Backoff(FIRST_BACKOFF, settings.maxBackoff());
  }

  /** Called after a commit, by any thread; never blocks. */
  void wake() {
    LockSupport.unpark(thread);
  }

  void stop() {
    running = false;
    wake();
  }

  RelayState state() {
    return state;
  }

  Backlog backlog() {
    return backlog;
  }

  int stuckAggregates() {
    return refused.size();
  }

  long published() {
    return published;
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    while (running) {
      try (RelaySession session = RelaySession.open(database)) {
        relay(session);
      } catch (SQLException e) {
        become(RelayState.DATABASE_AWAY, e);
        pause(databaseBackoff.next());
      } catch (InterruptedException e) {
        running = false;
      } catch (RuntimeException e) {
        LOGGER.error("The outbox relay failed unexpectedly and starts over", e);
        pause(databaseBackoff.next());
      }
    }
    become(RelayState.STOPPED, null);
  }

  private void relay(RelaySession session) throws SQLException, InterruptedException {
    while (running && !session.tryLock()) {
      become(RelayState.STANDBY, null);
      databaseBackoff.reset();
      sample(session);
      pause(settings.standbyPoll());
    }
    if (!running) {
      return;
    }
    var chain = AuditChain.resume(session.connection());
    chain.backfill(() -> running);
    try (var publisher = new Publisher(producers.get(), service)) {
      become(RelayState.ACTIVE, null);
      while (running) {
        relayOnce(session, chain, publisher);
        databaseBackoff.reset();
        if (state == RelayState.ACTIVE) {
          heads.attend(session.connection(), publisher);
        } else {
          sealAhead(session, chain);
        }
      }
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // written by the thread of the relay alone
  private void relayOnce(RelaySession session, AuditChain chain, Publisher publisher)
      throws SQLException, InterruptedException {
    // While the broker is away one row is enough to find out whether it is back.
    int rowLimit = state == RelayState.BROKER_AWAY ? 1 : settings.batchRows();
    List<OutboxRow> rows =
        seal(chain, session.read(rowLimit, settings.batchBytes(), waitingAggregates()));
    if (rows.isEmpty()) {
      if (refused.isEmpty()) {
        backlog = Backlog.EMPTY;
      } else {
        sample(session);
      }
      LockSupport.parkNanos(settings.poll().toNanos());
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return;
    }
    sample(session);
    Publisher.Round round = publish(publisher, withoutInternal(session, rows));
    if (!round.acknowledged().isEmpty()) {
      session.delete(round.acknowledged());
      published += round.acknowledged().size();
    }
    remember(rows, round);
    if (round.outage() != null) {
      become(RelayState.BROKER_AWAY, round.outage());
      pause(brokerBackoff.next());
    } else {
      become(RelayState.ACTIVE, null);
      brokerBackoff.reset();
      if (rows.size() < settings.batchRows()) {
        pause(settings.gather());
      }
    }
  }

  /** An event leaves when its entry is sealed, not before: its position leaves with it. */
  private static List<OutboxRow> seal(AuditChain chain, List<OutboxRow> rows) throws SQLException {
    List<AuditEntry> entries = new ArrayList<>();
    for (OutboxRow row : rows) {
      if (row.position() == null) {
        if (row.entry() == null) {
          LOGGER.errorf(
              "Event %s has no audit entry: somebody has deleted it; the event leaves without a"
                  + " position",
              row.eventId());
        } else {
          entries.add(row.entry());
        }
      }
    }
    Map<Long, Long> positions = chain.seal(entries);
    return rows.stream()
        .map(row ->
            row.position() != null || row.entry() == null
                ? row
                : row.sealedAt(positions.get(row.entry().seq())))
        .toList();
  }

  /** While the broker is away the record goes on: nothing waits unsealed for it. */
  private void sealAhead(RelaySession session, AuditChain chain) throws SQLException {
    RelaySession.Unsealed found;
    do {
      found = session.unsealed(sealedAhead, settings.batchRows());
      chain.seal(found.entries());
      sealedAhead = found.lastId();
    } while (running && found.rows() == settings.batchRows());
  }

  private static List<OutboxRow> withoutInternal(RelaySession session, List<OutboxRow> rows)
      throws SQLException {
    List<Long> internal = rows.stream().filter(OutboxRow::internal).map(OutboxRow::id).toList();
    if (internal.isEmpty()) {
      return rows;
    }
    session.delete(internal);
    return rows.stream().filter(row -> !row.internal()).toList();
  }

  private static Publisher.Round publish(Publisher publisher, List<OutboxRow> rows)
      throws InterruptedException {
    try {
      return publisher.publish(rows);
    } catch (KafkaException e) {
      // Not even a producer could be made, e.g. because no broker address resolves.
      return new Publisher.Round(List.of(), Map.of(), e);
    }
  }

  /** Aggregates whose next event the broker refused, until it is time to try them again. */
  private Set<UUID> waitingAggregates() {
    if (refused.isEmpty()) {
      return Set.of();
    }
    long now = System.nanoTime();
    return refused.entrySet().stream()
        .filter(entry -> entry.getValue().retryAt - now > 0)
        .map(Map.Entry::getKey)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private void remember(List<OutboxRow> rows, Publisher.Round round) {
    if (!refused.isEmpty()) {
      Set<Long> acknowledged = Set.copyOf(round.acknowledged());
      for (OutboxRow row : rows) {
        if (acknowledged.contains(row.id()) && refused.remove(row.aggregateId()) != null) {
          LOGGER.infof("Events of aggregate %s leave again", row.aggregateId());
        }
      }
    }
    round
        .refused()
        .forEach((aggregateId, failure) -> {
          Refused known = refused.get(aggregateId);
          if (known == null) {
            LOGGER.errorf(
                failure,
                "Kafka refuses the next event of aggregate %s; its events wait in the outbox,"
                    + " all others go on",
                aggregateId);
            if (refused.size() >= MAX_REFUSED) {
              return;
            }
            known = new Refused();
            refused.put(aggregateId, known);
          }
          known.retryAt = System.nanoTime() + known.backoff.next().toNanos();
        });
  }

  private void sample(RelaySession session) throws SQLException {
    long now = System.nanoTime();
    if (now - sampledAt >= settings.sampleEvery().toNanos()) {
      sampledAt = now;
      backlog = session.backlog();
    }
  }

  private void become(RelayState next, @org.jspecify.annotations.Nullable Exception cause) {
    RelayState before = state;
    if (before == next) {
      return;
    }
    state = next;
    switch (next) {
      case STARTING, STOPPED -> LOGGER.debugf("Outbox relay of %s: %s", service, next);
      case STANDBY ->
          LOGGER.infof("Outbox relay of %s stands by: another replica is active", service);
      case ACTIVE -> LOGGER.infof("Outbox relay of %s is active", service);
      case BROKER_AWAY ->
          LOGGER.warnf(
              "Outbox relay of %s cannot reach Kafka; events wait in the outbox (%s)",
              service, cause);
      case DATABASE_AWAY ->
          LOGGER.warnf("Outbox relay of %s lost its database session (%s)", service, cause);
    }
  }

  /** A pause that wake-ups do not shorten, only {@link #stop}. */
  private void pause(Duration duration) {
    long until = System.nanoTime() + duration.toNanos();
    for (long left = duration.toNanos();
        running && left > 0 && !Thread.currentThread().isInterrupted();
        left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    if (Thread.interrupted()) {
      running = false;
    }
  }

  private static final class Refused {
    final Backoff backoff = new Backoff(Duration.ofSeconds(1), REFUSED_CEILING);
    long retryAt;
  }
}

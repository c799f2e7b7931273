package io.worksafety.platform.time;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Moves the clock of a demonstration or a test. The offset is a row, so it survives a restart and
 * all replicas follow it within a second; nobody reads it while handling a request.
 */
@ApplicationScoped
class TimeTravel {

  private static final Logger LOGGER = Logger.getLogger(TimeTravel.class);
  private static final String FOLLOW_EVERY = "1s";

  /** What the audit record calls the clock. */
  static final UUID CLOCK =
      UUID.nameUUIDFromBytes("worksafety.clock".getBytes(StandardCharsets.UTF_8));

  private final boolean on;
  private final SuiteClock clock;
  private final DataSource database;
  private final Scheduler scheduler;
  private final DeadlineScan scan;
  private final TransactionSynchronizationRegistry transactions;
  private final Journal journal;

  TimeTravel(
      @ConfigProperty(name = "worksafety.time-travel", defaultValue = "false") boolean on,
      SuiteClock clock,
      DataSource database,
      Scheduler scheduler,
      DeadlineScan scan,
      TransactionSynchronizationRegistry transactions,
      Journal journal) {
    this.on = on;
    this.clock = clock;
    this.database = database;
    this.scheduler = scheduler;
    this.scan = scan;
    this.transactions = transactions;
    this.journal = journal;
  }

  void start(@Observes StartupEvent event) {
    if (on) {
      follow();
      LOGGER.warnf("Time travel is on; the clock is ahead by %s", ahead());
      scheduler
          .newJob("follow-clock-offset")
          .setInterval(FOLLOW_EVERY)
          .setConcurrentExecution(io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP)
          .setTask(execution -> follow())
          .schedule();
    }
  }

  boolean on() {
    return on;
  }

  Duration ahead() {
    return Duration.ofMillis(clock.aheadMillis());
  }

  private void follow() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select offset_millis from clock_offset");
        ResultSet row = select.executeQuery()) {
      if (row.next() && row.getLong(1) != clock.aheadMillis()) {
        clock.aheadBy(row.getLong(1));
        scan.wake();
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** The clock as it will be once the transaction has committed. */
  record Moved(Instant now, Duration ahead) {}

  /** Moves every replica's clock; this one's as soon as the transaction has committed. */
  Moved advance(Duration by, String who) {
    if (by.isNegative()) {
      throw TimeProblem.CLOCK_BACKWARD.because("Only forward", "只能向前");
    }
    return move(
        "insert into clock_offset (offset_millis, changed_at, changed_by) values (?, ?, ?)"
            + " on conflict (id) do update set offset_millis = clock_offset.offset_millis"
            + " + excluded.offset_millis, changed_at = excluded.changed_at,"
            + " changed_by = excluded.changed_by returning offset_millis",
        by.toMillis(),
        who);
  }

  Moved moveTo(Instant now, String who) {
    long offset = now.toEpochMilli() - SuiteClock.machineMillis();
    if (offset < clock.aheadMillis() && !untouched()) {
      throw TimeProblem.CLOCK_BACKWARD.because(
          "It is " + clock.instant() + " already", "当前时间已是 " + clock.instant());
    }
    return move(
        "insert into clock_offset (offset_millis, changed_at, changed_by) values (?, ?, ?)"
            + " on conflict (id) do update set offset_millis = greatest("
            + "clock_offset.offset_millis, excluded.offset_millis),"
            + " changed_at = excluded.changed_at, changed_by = excluded.changed_by"
            + " returning offset_millis",
        offset,
        who);
  }

  /**
   * Nothing has been written yet, so a rehearsal may begin in the past and play history through.
   */
  private boolean untouched() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select not exists (select from clock_offset)"
                    + " and not exists (select from audit_entry)");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private Moved move(String sql, long millis, String who) {
    try (Connection connection = database.getConnection();
        PreparedStatement move = connection.prepareStatement(sql)) {
      Offset before = offset(connection);
      move.setLong(1, millis);
      move.setObject(2, Instant.ofEpochMilli(SuiteClock.machineMillis()).atOffset(ZoneOffset.UTC));
      move.setString(3, who);
      try (ResultSet row = move.executeQuery()) {
        row.next();
        long ahead = row.getLong(1);
        journal.note(
            new Journal.Note(
                "platform.clock-moved",
                "clock",
                CLOCK,
                moves(connection) + 1,
                before,
                new Offset(ahead)));
        transactions.registerInterposedSynchronization(new Moving(ahead));
        return new Moved(
            Instant.ofEpochMilli(SuiteClock.machineMillis() + ahead), Duration.ofMillis(ahead));
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** How far the clock is ahead, for the audit record. */
  private record Offset(long offsetMillis) {}

  private static @Nullable Offset offset(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select offset_millis from clock_offset for update");
        ResultSet row = select.executeQuery()) {
      return row.next() ? new Offset(row.getLong(1)) : null;
    }
  }

  /** How often it was moved; the row of the offset is locked, so nobody moves it meanwhile. */
  private static long moves(Connection connection) throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement("select count(*) from audit_entry where aggregate_id = ?")) {
      count.setObject(1, CLOCK);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private final class Moving implements Synchronization {
    private final long ahead;

    Moving(long ahead) {
      this.ahead = ahead;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        clock.aheadBy(ahead);
        scan.wake();
      }
    }
  }
}

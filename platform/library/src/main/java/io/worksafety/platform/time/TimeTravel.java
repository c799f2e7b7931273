package io.worksafety.platform.time;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Moves the clock of a demonstration or a test. The offset is a row, so it survives a restart and
 * all replicas follow it within a second; nobody reads it while handling a request.
 */
@ApplicationScoped
class TimeTravel {

  private static final Logger LOGGER = Logger.getLogger(TimeTravel.class);
  private static final String FOLLOW_EVERY = "1s";

  private final boolean on;
  private final SuiteClock clock;
  private final DataSource database;
  private final Scheduler scheduler;
  private final DeadlineScan scan;
  private final TransactionSynchronizationRegistry transactions;

  TimeTravel(
      @ConfigProperty(name = "worksafety.time-travel", defaultValue = "false") boolean on,
      SuiteClock clock,
      DataSource database,
      Scheduler scheduler,
      DeadlineScan scan,
      TransactionSynchronizationRegistry transactions) {
    this.on = on;
    this.clock = clock;
    this.database = database;
    this.scheduler = scheduler;
    this.scan = scan;
    this.transactions = transactions;
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
      move.setLong(1, millis);
      move.setObject(2, Instant.ofEpochMilli(SuiteClock.machineMillis()).atOffset(ZoneOffset.UTC));
      move.setString(3, who);
      try (ResultSet row = move.executeQuery()) {
        row.next();
        long ahead = row.getLong(1);
        transactions.registerInterposedSynchronization(new Moving(ahead));
        return new Moved(
            Instant.ofEpochMilli(SuiteClock.machineMillis() + ahead), Duration.ofMillis(ahead));
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
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

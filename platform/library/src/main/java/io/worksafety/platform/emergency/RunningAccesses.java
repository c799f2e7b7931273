package io.worksafety.platform.emergency;

import io.worksafety.platform.security.AreaGrants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The emergency accesses in force, remembered for a few seconds: usually there are none, and then a
 * reader costs no query. What another instance grants or ends is known here after that time; an end
 * that was set is always kept to the instant.
 */
@ApplicationScoped
class RunningAccesses implements AreaGrants {

  private static final Logger LOGGER = Logger.getLogger(RunningAccesses.class);
  private static final Duration MEMORY = Duration.ofSeconds(3);

  private record Running(String areaCode, Instant endsAt) {}

  private record Snapshot(Map<String, List<Running>> bySubject, long readAt) {}

  private final DataSource database;
  private final TransactionSynchronizationRegistry transactions;
  private final Clock clock;
  private volatile @Nullable Snapshot snapshot;

  RunningAccesses(
      DataSource database, TransactionSynchronizationRegistry transactions, Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<String> areasOf(String subject) {
    List<Running> running = current().bySubject.get(subject);
    if (running == null) {
      return List.of();
    }
    Instant now = clock.instant();
    return running.stream()
        .filter(access -> now.isBefore(access.endsAt))
        .map(Running::areaCode)
        .toList();
  }

  /** Forgets what it knows when the transaction in progress is committed. */
  void changed() {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              snapshot = null;
            }
          }
        });
  }

  private Snapshot current() {
    Snapshot known = snapshot;
    if (known == null || System.nanoTime() - known.readAt > MEMORY.toNanos()) {
      known = new Snapshot(read(), System.nanoTime());
      snapshot = known;
    }
    return known;
  }

  private Map<String, List<Running>> read() {
    Map<String, List<Running>> found = new HashMap<>();
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select subject, area_code, ends_at from emergency_access"
                    + " where ended_at is null and ends_at > ?")) {
      select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      try (var row = select.executeQuery()) {
        while (row.next()) {
          found
              .computeIfAbsent(row.getString(1), s -> new ArrayList<>())
              .add(
                  new Running(
                      row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant()));
        }
      }
    } catch (SQLException e) {
      // Without the database nobody reads anything; a grant that cannot be shown is none
      LOGGER.warn("Emergency accesses cannot be read; none is honoured", e);
      return Map.of();
    }
    return found;
  }
}

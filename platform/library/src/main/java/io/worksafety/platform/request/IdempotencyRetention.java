package io.worksafety.platform.request;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Forgets answers after seven days, long enough for a phone that was offline for a week. */
@ApplicationScoped
class IdempotencyRetention {

  private static final Logger LOGGER = Logger.getLogger(IdempotencyRetention.class);
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int BATCH = 5_000;

  private final DataSource database;

  IdempotencyRetention(DataSource database) {
    this.database = database;
  }

  // By the database's clock: how long an answer is kept has nothing to do with legal time
  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "delete from idempotency where ctid = any (array(select ctid from idempotency"
                    + " where created_at < now() - make_interval(secs => ?) limit ?"
                    + " for update skip locked))")) {
      statement.setLong(1, KEPT.toSeconds());
      statement.setInt(2, BATCH);
      while (statement.executeUpdate() == BATCH) {
        LOGGER.debugf("Forgot %d stored answers", BATCH);
      }
    } catch (SQLException e) {
      LOGGER.warn("Stored answers could not be tidied; trying again in ten minutes", e);
    }
  }
}

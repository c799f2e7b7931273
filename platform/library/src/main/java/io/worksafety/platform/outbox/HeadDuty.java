package io.worksafety.platform.outbox;

import io.worksafety.platform.audit.TreeHeads;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the relay does for the audit record besides sealing: it signs the tree now and then, and
 * brings signed heads to Kafka. If that fails, events go on; heads are tried again.
 */
final class HeadDuty {

  private static final Logger LOGGER = Logger.getLogger(HeadDuty.class);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private final @Nullable TreeHeads heads;
  private final Duration signEvery;
  private long signAt = System.nanoTime();
  private long lookAt = System.nanoTime();

  HeadDuty(@Nullable TreeHeads heads, Duration signEvery) {
    this.heads = heads;
    this.signEvery = signEvery;
  }

  /** A relay that only seals. */
  static HeadDuty none() {
    return new HeadDuty(null, Duration.ZERO);
  }

  void attend(Connection connection, Publisher publisher) throws SQLException {
    long now = System.nanoTime();
    if (heads == null) {
      return;
    }
    if (now - signAt >= 0) {
      signAt = now + signEvery.toNanos();
      sign(heads, connection);
      lookAt = now;
    }
    if (now - lookAt >= 0) {
      lookAt = now + LOOK_EVERY.toNanos();
      publish(heads, connection, publisher);
    }
  }

  private static void sign(TreeHeads heads, Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("set local synchronous_commit = on");
      heads.sign(connection);
      connection.commit();
    } catch (TreeHeads.ForkedException e) {
      connection.rollback();
      LOGGER.errorf("No tree head is signed: the audit record was changed. %s", e.getMessage());
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void publish(TreeHeads heads, Connection connection, Publisher publisher)
      throws SQLException {
    try {
      for (TreeHeads.Announcement head : heads.unpublished(connection)) {
        publisher.announce(head);
        heads.published(connection, head);
      }
    } catch (KafkaException e) {
      lookAt = System.nanoTime() + AFTER_FAILURE.toNanos();
      LOGGER.warnf("Tree heads wait for Kafka (%s)", e);
    }
  }
}

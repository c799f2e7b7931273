package io.worksafety.platform.privacy;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * After a rotation, seals what older keys sealed with the newest, batch by batch, and then retires
 * them. Runs on every replica; a value that somebody changed meanwhile is left to the next pass.
 */
@ApplicationScoped
class KeyRotation {

  private static final Logger LOGGER = Logger.getLogger(KeyRotation.class);

  /** Sealed values outside any column, stored answers, are gone after seven days. */
  private static final Duration LONGEST_KEPT = Duration.ofDays(8);

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final DataKeys keys;
  private final DataKeyStore store;
  private final DataSource database;
  private final List<SealedColumns> features;
  private final PrivacySettings settings;

  KeyRotation(
      DataKeys keys,
      DataKeyStore store,
      DataSource database,
      @All List<SealedColumns> features,
      PrivacySettings settings) {
    this.keys = keys;
    this.store = store;
    this.database = database;
    this.features = features;
    this.settings = settings;
  }

  /** The purposes a key can be rotated for. */
  Set<String> purposes() {
    Set<String> purposes = new LinkedHashSet<>();
    features.forEach(f -> f.sealed().forEach(c -> purposes.add(c.purpose())));
    keys.inUse().stream()
        .filter(k -> k.kind() == DataKey.Kind.SEAL)
        .forEach(k -> purposes.add(k.purpose()));
    return purposes;
  }

  @Scheduled(
      every = "${worksafety.privacy.rotation-every:30s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scheduled() {
    try {
      run();
    } catch (PrivacyStoreFailure e) {
      LOGGER.debug("Keys cannot be rotated for the moment", e);
    }
  }

  void run() {
    keys.refresh();
    for (String purpose : purposes()) {
      long inUse =
          keys.inUse().stream()
              .filter(k -> k.kind() == DataKey.Kind.SEAL && k.purpose().equals(purpose))
              .count();
      if (inUse > 1) {
        rotate(purpose);
      }
    }
  }

  private void rotate(String purpose) {
    DataKey newest = keys.newest(purpose, DataKey.Kind.SEAL);
    List<SealedColumn> columns =
        features.stream()
            .flatMap(f -> f.sealed().stream())
            .filter(c -> c.purpose().equals(purpose))
            .toList();
    Pass whole = new Pass(0, 0);
    for (SealedColumn column : columns) {
      whole = whole.plus(pass(column, newest.id()));
    }
    if (whole.sealed > 0) {
      LOGGER.infof("%d values are sealed with the newest key for %s", whole.sealed, purpose);
    }
    if (whole.left > 0) {
      LOGGER.errorf("%d values for %s stay under an older key", whole.left, purpose);
      return;
    }
    Duration keep = columns.isEmpty() ? LONGEST_KEPT : settings.retireAfter();
    int retired =
        QuarkusTransaction.requiringNew().call(() -> store.retireBefore(newest, keep.toSeconds()));
    if (retired > 0) {
      LOGGER.infof("%d older keys for %s are retired", retired, purpose);
      keys.refresh();
    }
  }

  private Pass pass(SealedColumn column, UUID newest) {
    Pass whole = new Pass(0, 0);
    UUID after = BEFORE_ALL;
    while (after != null) {
      UUID from = after;
      Batch batch = QuarkusTransaction.requiringNew().call(() -> batch(column, newest, from));
      whole = whole.plus(batch.pass);
      after = batch.last;
    }
    return whole;
  }

  private Batch batch(SealedColumn column, UUID newest, UUID after) {
    int sealed = 0;
    int left = 0;
    UUID last = null;
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(column.selectOlder());
        PreparedStatement replace = connection.prepareStatement(column.replace())) {
      select.setObject(1, after);
      select.setObject(2, newest);
      select.setInt(3, settings.rotationBatch());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          last = row.getObject(1, UUID.class);
          byte[] old = row.getBytes(2);
          try {
            replace.setBytes(1, column.sealBytes(last, column.openBytes(last, old)));
            replace.setObject(2, last);
            replace.setBytes(3, old);
            sealed += count(replace);
          } catch (IllegalStateException e) {
            left++;
            LOGGER.errorf("%s of %s does not open: %s", column, last, e.getMessage());
          }
        }
      }
    } catch (SQLException e) {
      throw new PrivacyStoreFailure(e);
    }
    return new Batch(new Pass(sealed, left), last);
  }

  private static int count(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  private record Pass(int sealed, int left) {
    Pass plus(Pass other) {
      return new Pass(sealed + other.sealed, left + other.left);
    }
  }

  /**
   * @param last where the next batch begins; null after the last one
   */
  private record Batch(Pass pass, @Nullable UUID last) {}
}

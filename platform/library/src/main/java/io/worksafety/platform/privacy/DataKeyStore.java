package io.worksafety.platform.privacy;

import io.worksafety.platform.security.SecretKey;
import io.worksafety.platform.store.CanonicalJson;
import io.worksafety.platform.store.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The table of data keys. Each is wrapped by the master key, which is derived from the
 * installation's secret and stands in no table.
 */
@ApplicationScoped
class DataKeyStore {

  private static final String PURPOSE = "data-keys.v1";

  private final DataSource database;
  private final Map<String, SecretKeySpec> masters = new LinkedHashMap<>();
  private final String current;

  DataKeyStore(DataSource database, SecretKey secret) {
    this.database = database;
    current = add(secret.derive(PURPOSE));
    secret.deriveFormer(PURPOSE).forEach(this::add);
  }

  private String add(byte[] master) {
    String id = HexFormat.of().formatHex(CanonicalJson.sha256(master), 0, 8);
    masters.putIfAbsent(id, new SecretKeySpec(master, "AES"));
    return id;
  }

  List<DataKey> all() {
    List<DataKey> keys = new ArrayList<>();
    try (Connection connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select id, purpose, kind, wrapped, master_id, created_at, retired_at"
                    + " from data_key order by created_at, id");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        keys.add(read(row));
      }
    } catch (SQLException e) {
      throw new PrivacyStoreFailure(e);
    }
    return keys;
  }

  private DataKey read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    DataKey.Kind kind = DataKey.Kind.valueOf(row.getString("kind"));
    byte[] key = unwrap(id, row.getString("master_id"), row.getBytes("wrapped"));
    return new DataKey(
        id,
        row.getString("purpose"),
        kind,
        spec(key, kind),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("retired_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static SecretKeySpec spec(byte[] key, DataKey.Kind kind) {
    return new SecretKeySpec(
        key,
        switch (kind) {
          case SEAL -> "AES";
          case INDEX -> "HmacSHA256";
        });
  }

  /** Makes a key, in the transaction in progress. */
  UUID create(String purpose, DataKey.Kind kind, String by) {
    UUID id = Ids.next();
    try (Connection connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into data_key (id, purpose, kind, wrapped, master_id, created_by)"
                    + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setString(2, purpose);
      insert.setString(3, kind.name());
      insert.setBytes(4, Envelope.seal(id, master(current, id), place(id), Envelope.newKey()));
      insert.setString(5, current);
      insert.setString(6, by);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new PrivacyStoreFailure(e);
    }
    return id;
  }

  /** Makes a key unless another replica has made one, in the transaction in progress. */
  void createMissing(String purpose, DataKey.Kind kind) {
    try (Connection connection = database.getConnection();
        var lock =
            connection.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended('data_key', 0))");
        var known =
            connection.prepareStatement(
                "select from data_key where purpose = ? and kind = ? and retired_at is null")) {
      lock.execute();
      known.setString(1, purpose);
      known.setString(2, kind.name());
      try (ResultSet row = known.executeQuery()) {
        if (row.next()) {
          return;
        }
      }
    } catch (SQLException e) {
      throw new PrivacyStoreFailure(e);
    }
    create(purpose, kind, "system");
  }

  /** Wraps again what a former master key wraps, in the transaction in progress. */
  int rewrap() {
    int changed = 0;
    try (Connection connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select id, wrapped, master_id from data_key where master_id <> ? for update");
        var update =
            connection.prepareStatement(
                "update data_key set wrapped = ?, master_id = ? where id = ?")) {
      select.setString(1, current);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          byte[] key = unwrap(id, row.getString(3), row.getBytes(2));
          update.setBytes(1, Envelope.seal(id, master(current, id), place(id), key));
          update.setString(2, current);
          update.setObject(3, id);
          update.executeUpdate();
          changed++;
        }
      }
    } catch (SQLException e) {
      throw new PrivacyStoreFailure(e);
    }
    return changed;
  }

  /**
   * Retires the keys before the newest, once nothing is sealed with them and every replica has had
   * the time to learn of the newest.
   */
  int retireBefore(DataKey newest, long secondsOld) {
    try (Connection connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update data_key set retired_at = now() where purpose = ? and kind = 'SEAL'"
                    + " and id <> ? and retired_at is null and exists (select from data_key n"
                    + " where n.id = ? and n.created_at < now() - make_interval(secs => ?))")) {
      update.setString(1, newest.purpose());
      update.setObject(2, newest.id());
      update.setObject(3, newest.id());
      update.setLong(4, secondsOld);
      return update.executeUpdate();
    } catch (SQLException e) {
      throw new PrivacyStoreFailure(e);
    }
  }

  private byte[] unwrap(UUID id, String masterId, byte[] wrapped) {
    return Envelope.open(master(masterId, id), place(id), wrapped);
  }

  private SecretKeySpec master(String masterId, UUID keyId) {
    SecretKeySpec master = masters.get(masterId);
    if (master == null) {
      throw new IllegalStateException(
          "Data key "
              + keyId
              + " is wrapped by the master key "
              + masterId
              + ", which is none of those configured "
              + masters.keySet()
              + ": set WORKSAFETY_SECRET_KEY, and WORKSAFETY_FORMER_SECRET_KEYS after a change");
    }
    return master;
  }

  private static String place(UUID id) {
    return "data_key/" + id;
  }
}

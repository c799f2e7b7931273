package io.worksafety.accountability.vetocheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign answers. The first is made at first start; later ones are added when the
 * newest is old, or when another key is configured. None is ever removed: an answer stays
 * verifiable.
 */
@ApplicationScoped
class SigningKeys {

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('worksafety.signing_key', 0))";

  private final DataSource dataSource;
  private final KeySafe safe;
  private final SigningSettings settings;
  private final ObjectMapper json;
  private final Clock clock;
  // Not a monitor: the holder waits for the database on a virtual thread
  private final ReentrantLock renewing = new ReentrantLock();
  private volatile @Nullable SigningKey current;

  SigningKeys(
      DataSource dataSource,
      KeySafe safe,
      SigningSettings settings,
      ObjectMapper json,
      Clock clock) {
    this.dataSource = dataSource;
    this.safe = safe;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  /** A wrong secret key or key file is found at start, not at the first question. */
  void atStart(@Observes StartupEvent event) {
    key();
  }

  /** A compact JWS (RFC 7515) with EdDSA (RFC 8037) over the text. */
  String sign(String payload) {
    return key().sign(payload);
  }

  /** Whether one of the published keys made this signature over exactly this text. */
  boolean signed(String signature, String payload) {
    return published().stream().anyMatch(key -> key.signed(signature, payload));
  }

  /** Every key that ever signed, newest first. */
  List<PublishedKey> published() {
    try (Connection connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select kid, public_jwk, created_at from signing_key"
                    + " order by created_at desc, kid");
        var row = query.executeQuery()) {
      List<PublishedKey> keys = new ArrayList<>();
      while (row.next()) {
        keys.add(
            PublishedKey.of(
                row.getString(1),
                json.readTree(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant()));
      }
      return keys;
    } catch (SQLException e) {
      throw new IllegalStateException("Signing keys cannot be read", e);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored public key is not readable", e);
    }
  }

  private SigningKey key() {
    SigningKey known = current;
    if (known != null && !old(known)) {
      return known;
    }
    renewing.lock();
    try {
      known = current;
      if (known == null || old(known)) {
        known = QuarkusTransaction.requiringNew().call(this::newestOrNew);
        current = known;
      }
      return known;
    } finally {
      renewing.unlock();
    }
  }

  private boolean old(SigningKey key) {
    return settings.keyFile().isEmpty()
        && clock.instant().isAfter(key.createdAt().plus(settings.rotateAfter()));
  }

  /** Replicas take turns, so that they agree on one new key. */
  private SigningKey newestOrNew() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      try (var lock = connection.prepareStatement(LOCK)) {
        lock.execute();
      }
      Optional<Path> file = settings.keyFile();
      if (file.isPresent()) {
        SigningKey configured = SigningKey.parse(text(file.get()), clock.instant());
        store(connection, configured);
        return configured;
      }
      Optional<SigningKey> newest = newest(connection);
      if (newest.isPresent() && !old(newest.get())) {
        return newest.get();
      }
      SigningKey made = SigningKey.generate(clock.instant());
      store(connection, made);
      return made;
    }
  }

  private Optional<SigningKey> newest(Connection connection) throws SQLException {
    try (var query =
            connection.prepareStatement(
                "select kid, sealed_jwk, created_at from signing_key"
                    + " order by created_at desc, kid limit 1");
        var row = query.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      String jwk = new String(safe.open(row.getString(1), row.getBytes(2)), StandardCharsets.UTF_8);
      return Optional.of(SigningKey.parse(jwk, row.getObject(3, OffsetDateTime.class).toInstant()));
    }
  }

  private void store(Connection connection, SigningKey key) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into signing_key (kid, public_jwk, sealed_jwk, created_at)"
                + " values (?, ?, ?, ?) on conflict (kid) do nothing")) {
      insert.setString(1, key.kid());
      insert.setString(2, key.publicJwk());
      insert.setBytes(3, safe.seal(key.kid(), key.privateJwk().getBytes(StandardCharsets.UTF_8)));
      insert.setObject(4, key.createdAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The signing key " + file + " cannot be read", e);
    }
  }
}

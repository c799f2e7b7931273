package io.worksafety.platform.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.worksafety.platform.outbox.RequiredTables;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Seals and opens values, and hashes them to be searched by. New values are sealed with the newest
 * key of their purpose; a value names the key it was sealed with, so that all of them open.
 */
@ApplicationScoped
public class DataKeys {

  private static final Logger LOGGER = Logger.getLogger(DataKeys.class);

  private final DataKeyStore store;
  private volatile Ring ring = Ring.of(List.of());

  DataKeys(DataKeyStore store) {
    this.store = store;
  }

  /** A service whose keys do not open must not start: it could neither read nor replay. */
  void start(@Observes @Priority(2) StartupEvent event, DataSource database) {
    new RequiredTables().need("data_key", "select", "insert", "update").check(database);
    int rewrapped = QuarkusTransaction.requiringNew().call(store::rewrap);
    if (rewrapped > 0) {
      LOGGER.infof("%d data keys are wrapped by the new master key now", rewrapped);
    }
    refresh();
  }

  /** Keys made by other replicas; retired keys stay, as they open what a backup brings back. */
  @Scheduled(every = "10s", delayed = "10s")
  void learn() {
    try {
      refresh();
    } catch (PrivacyStoreFailure e) {
      LOGGER.debug("Data keys could not be read; trying again in ten seconds", e);
    }
  }

  void refresh() {
    ring = Ring.of(store.all());
  }

  /**
   * @param purpose which key, e.g. {@code person}
   * @param place where the value will stand; it opens only there
   */
  public byte[] seal(String purpose, String place, byte[] clear) {
    DataKey key = newest(purpose, DataKey.Kind.SEAL);
    return Envelope.seal(key.id(), key.key(), place, clear);
  }

  /**
   * @throws IllegalStateException if the value was changed, stood elsewhere or its key is unknown
   */
  public byte[] open(String place, byte[] sealed) {
    UUID id = Envelope.keyId(sealed);
    DataKey key = ring.byId.get(id);
    if (key == null) {
      refresh();
      key = ring.byId.get(id);
    }
    if (key == null) {
      throw new IllegalStateException("There is no data key " + id + " to open " + place);
    }
    return Envelope.open(key.key(), place, sealed);
  }

  /** Whether the bytes look like a sealed value at all. */
  public static boolean isSealed(byte[] value) {
    return Envelope.isSealed(value);
  }

  /**
   * A keyed hash, 32 bytes: equal for equal values of a field, and useless to whoever lacks the key
   * even where there are few possible values. Survives the rotation of every other key.
   */
  public byte[] index(String purpose, String field, String value) {
    return Envelope.hash(newest(purpose, DataKey.Kind.INDEX).key(), field + '\n' + value);
  }

  DataKey newest(String purpose, DataKey.Kind kind) {
    DataKey key = ring.newest.get(kind + purpose);
    if (key == null) {
      // A transaction of its own: the key must outlive a rollback of the one that asked first
      QuarkusTransaction.requiringNew().run(() -> store.createMissing(purpose, kind));
      refresh();
      key = ring.newest.get(kind + purpose);
    }
    if (key == null) {
      throw new IllegalStateException("No " + kind + " key for " + purpose);
    }
    return key;
  }

  Set<DataKey> inUse() {
    return ring.inUse;
  }

  private record Ring(Map<UUID, DataKey> byId, Map<String, DataKey> newest, Set<DataKey> inUse) {

    /** From the oldest to the newest. */
    static Ring of(List<DataKey> keys) {
      Map<UUID, DataKey> byId = new HashMap<>();
      Map<String, DataKey> newest = new HashMap<>();
      for (DataKey key : keys) {
        byId.put(key.id(), key);
        if (key.retiredAt() == null) {
          newest.put(key.kind() + key.purpose(), key);
        }
      }
      return new Ring(
          Map.copyOf(byId),
          Map.copyOf(newest),
          Set.copyOf(keys.stream().filter(k -> k.retiredAt() == null).toList()));
    }
  }
}

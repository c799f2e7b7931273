package io.worksafety.hazard.evidence;

import io.worksafety.hazard.filestore.FileStore;
import io.worksafety.hazard.filestore.FileStoreFailure;
import io.worksafety.platform.privacy.DataKeys;
import io.worksafety.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The parts a file arrived in, which are kept as they are. A part is sealed and put under an
 * address that is a keyed hash of its content: equal parts are kept once, and who sees the store
 * cannot tell whether it holds a file he has.
 *
 * <p>Taking and dropping a part hold a lock on its address until the transaction ends, so that a
 * part is never dropped while somebody refers to it anew.
 */
@ApplicationScoped
class EvidenceParts {

  private static final Logger LOGGER = Logger.getLogger(EvidenceParts.class);
  private static final String PURPOSE = "evidence";
  private static final int RETRY_SECONDS = 5;

  /** One part: where it begins in the file, how long it is, where it is kept. */
  record Part(long start, int length, String address) {}

  private final DataSource database;
  private final DataKeys keys;
  private final FileStore store;

  EvidenceParts(DataSource database, DataKeys keys, FileStore store) {
    this.database = database;
    this.keys = keys;
    this.store = store;
  }

  void add(UUID evidenceId, long start, byte[] bytes) {
    String address = HexFormat.of().formatHex(keys.index(PURPOSE, "part", Digests.hex(bytes)));
    byte[] sealed = keys.seal(PURPOSE, place(address), bytes);
    try (Connection connection = database.getConnection()) {
      lock(connection, address);
      asked(() -> put(address, sealed));
      try (var insert =
          connection.prepareStatement(
              "insert into evidence_part (evidence_id, start, length, address)"
                  + " values (?, ?, ?, ?)")) {
        insert.setObject(1, evidenceId);
        insert.setLong(2, start);
        insert.setInt(3, bytes.length);
        insert.setString(4, address);
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new EvidenceStoreFailure(e);
    }
  }

  /** From the first to the last. */
  List<Part> of(UUID evidenceId) {
    List<Part> parts = new ArrayList<>();
    try (Connection connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select start, length, address from evidence_part where evidence_id = ?"
                    + " order by start")) {
      select.setObject(1, evidenceId);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          parts.add(new Part(row.getLong(1), row.getInt(2), row.getString(3)));
        }
      }
    } catch (SQLException e) {
      throw new EvidenceStoreFailure(e);
    }
    return parts;
  }

  static long received(List<Part> parts) {
    return parts.isEmpty() ? 0 : parts.getLast().start() + parts.getLast().length();
  }

  byte[] read(Part part) {
    byte[] sealed =
        asked(() -> store.get(part.address()))
            .orElseThrow(
                () -> new IllegalStateException("The store has lost the part " + part.address()));
    return keys.open(place(part.address()), sealed);
  }

  /** The whole file; one part after the other is in memory. */
  InputStream open(List<Part> parts) {
    return new Whole(parts.iterator());
  }

  private final class Whole extends InputStream {
    private final Iterator<Part> left;
    private InputStream current = InputStream.nullInputStream();

    Whole(Iterator<Part> parts) {
      this.left = parts;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int read = current.read(to, offset, length);
      while (read < 0 && left.hasNext()) {
        current = new ByteArrayInputStream(EvidenceParts.this.read(left.next()));
        read = current.read(to, offset, length);
      }
      return read;
    }
  }

  /** Removes what has arrived of an upload, but not what other files consist of. */
  void drop(UUID evidenceId) {
    List<Part> parts = of(evidenceId);
    try (Connection connection = database.getConnection()) {
      // in one order for everybody, so that two do not wait for each other
      for (String address : parts.stream().map(Part::address).distinct().sorted().toList()) {
        lock(connection, address);
      }
      try (var delete =
          connection.prepareStatement("delete from evidence_part where evidence_id = ?")) {
        delete.setObject(1, evidenceId);
        delete.executeUpdate();
      }
      for (Part part : parts) {
        if (!used(connection, part.address())) {
          store.delete(part.address());
        }
      }
    } catch (SQLException e) {
      throw new EvidenceStoreFailure(e);
    }
  }

  private String put(String address, byte[] sealed) {
    store.put(address, sealed);
    return address;
  }

  /** A store that does not answer is no fault of the caller, who may come again. */
  private static <T> T asked(Supplier<T> work) {
    try {
      return work.get();
    } catch (FileStoreFailure e) {
      LOGGER.error("The store of files failed", e);
      throw CommonProblem.UNAVAILABLE
          .because("The store of files does not answer", "文件存储暂不可用")
          .retryAfter(RETRY_SECONDS);
    }
  }

  private static boolean used(Connection connection, String address) throws SQLException {
    try (var select =
        connection.prepareStatement("select 1 from evidence_part where address = ? limit 1")) {
      select.setString(1, address);
      try (var row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void lock(Connection connection, String address) throws SQLException {
    try (var lock =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
      lock.setString(1, address);
      lock.execute();
    }
  }

  private static String place(String address) {
    return "evidence/" + address;
  }
}

package io.worksafety.platform.audit;

import io.worksafety.platform.request.StrictJson;
import io.worksafety.platform.store.CanonicalJson;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs tree heads. A head is only signed when the tree still contains the one before: a log that
 * signed two stories would vouch for both.
 */
@Singleton
public class TreeHeads {

  private static final String INSERT =
      "with head as (insert into audit_tree_head ("
          + TreeHead.COLUMNS
          + ") values (?, ?, ?, ?, ?, ?) on conflict do nothing returning tree_size)"
          + " insert into audit_tree_head_outbox (tree_size) select tree_size from head";
  private static final String KEY =
      "insert into audit_key (key_id, public_key, first_used_at) values (?, ?, ?)"
          + " on conflict do nothing";

  private final HeadKey key;
  private final Clock clock;

  TreeHeads(HeadKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** The record no longer holds what an earlier head says it held. */
  public static final class ForkedException extends RuntimeException {
    ForkedException(String message) {
      super(message);
    }
  }

  /**
   * Signs the tree as it is, if it has grown since the last head; part of the caller's transaction.
   *
   * @throws ForkedException if the last head does not fit; nothing is signed then
   */
  public void sign(Connection connection) throws SQLException {
    signed(connection);
  }

  /**
   * @return the head of the present size, new or not; absent while nothing is sealed
   */
  Optional<TreeHead> signed(Connection connection) throws SQLException {
    TreeHead last = latest(connection).orElse(null);
    long size = 0;
    byte[] link = null;
    try (var select =
            connection.prepareStatement(
                "select position, link from audit_seal order by position desc limit 1");
        ResultSet row = select.executeQuery()) {
      if (row.next()) {
        size = row.getLong(1);
        link = row.getBytes(2);
      }
    }
    if (last != null && size < last.treeSize()) {
      throw new ForkedException(
          "The record had %d entries when its head was signed and has %d"
              .formatted(last.treeSize(), size));
    }
    if (link == null) {
      return Optional.empty();
    }
    byte[] root = root(connection, last, size);
    if (last == null || size > last.treeSize()) {
      last = insert(connection, size, root, link);
    }
    return Optional.of(last);
  }

  /** A head on its way to Kafka: canonical JSON, the log's name as key. */
  public record Announcement(long treeSize, byte[] log, byte[] head) {}

  /** The heads Kafka does not have yet, oldest first. */
  public List<Announcement> unpublished(Connection connection) throws SQLException {
    List<Announcement> found = new ArrayList<>();
    try (var select =
            connection.prepareStatement(
                "select "
                    + TreeHead.COLUMNS
                    + " from audit_tree_head join audit_tree_head_outbox using (tree_size)"
                    + " order by tree_size limit 100");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        TreeHead head = TreeHead.of(key.log(), row);
        found.add(
            new Announcement(
                head.treeSize(), key.log().getBytes(StandardCharsets.UTF_8), announced(head)));
      }
    }
    return found;
  }

  public void published(Connection connection, Announcement head) throws SQLException {
    try (var delete =
        connection.prepareStatement("delete from audit_tree_head_outbox where tree_size = ?")) {
      delete.setLong(1, head.treeSize());
      delete.executeUpdate();
    }
  }

  private static byte[] announced(TreeHead head) {
    HexFormat hex = HexFormat.of();
    return CanonicalJson.bytes(
        Map.of(
            "log", head.log(),
            "treeSize", head.treeSize(),
            "rootHash", hex.formatHex(head.rootHash()),
            "lastLink", hex.formatHex(head.lastLink()),
            "timestamp", StrictJson.millis(head.timestamp()),
            "keyId", head.keyId(),
            "signature", Base64.getEncoder().encodeToString(head.signature())));
  }

  /** The root now, after a look whether the tree of the last head is still its beginning. */
  private static byte[] root(Connection connection, @Nullable TreeHead last, long size)
      throws SQLException {
    AuditTree tree = new AuditTree(connection);
    try {
      if (last != null && !Arrays.equals(tree.root(last.treeSize()), last.rootHash())) {
        throw new ForkedException(
            "The first %d entries are not those whose head was signed".formatted(last.treeSize()));
      }
      return tree.root(size);
    } catch (AuditTree.HoleException e) {
      throw new ForkedException(String.valueOf(e.getMessage()));
    } catch (AuditTree.ReadException e) {
      throw e.failure();
    }
  }

  private TreeHead insert(Connection connection, long size, byte[] root, byte[] link)
      throws SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    byte[] signature = key.sign(TreeHead.signed(key.log(), size, root, link, now));
    try (var insert = connection.prepareStatement(KEY)) {
      insert.setString(1, key.id());
      insert.setBytes(2, key.publicKey());
      insert.setObject(3, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setLong(1, size);
      insert.setBytes(2, root);
      insert.setBytes(3, link);
      insert.setObject(4, now.atOffset(ZoneOffset.UTC));
      insert.setString(5, key.id());
      insert.setBytes(6, signature);
      insert.executeUpdate();
    }
    // Another replica may have signed the same tree a moment earlier
    return latest(connection).orElseThrow();
  }

  private Optional<TreeHead> latest(Connection connection) throws SQLException {
    try (var select =
            connection.prepareStatement(
                "select "
                    + TreeHead.COLUMNS
                    + " from audit_tree_head order by tree_size desc limit 1");
        ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(TreeHead.of(key.log(), row)) : Optional.empty();
    }
  }
}

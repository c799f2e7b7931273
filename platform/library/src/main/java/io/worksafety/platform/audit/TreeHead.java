package io.worksafety.platform.audit;

import io.worksafety.platform.request.StrictJson;
import io.worksafety.platform.store.CanonicalJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;

/**
 * The state of a log at a moment: its size, the root of its tree and its last link.
 *
 * @param log the service
 */
record TreeHead(
    String log,
    long treeSize,
    byte[] rootHash,
    byte[] lastLink,
    Instant timestamp,
    String keyId,
    byte[] signature) {

  static final String COLUMNS = "tree_size, root_hash, last_link, signed_at, key_id, signature";

  static TreeHead of(String log, ResultSet row) throws SQLException {
    return new TreeHead(
        log,
        row.getLong("tree_size"),
        row.getBytes("root_hash"),
        row.getBytes("last_link"),
        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
        row.getString("key_id"),
        row.getBytes("signature"));
  }

  byte[] signed() {
    return signed(log, treeSize, rootHash, lastLink, timestamp);
  }

  /** What is signed: canonical JSON, so that anybody can write the same bytes. */
  static byte[] signed(
      String log, long treeSize, byte[] rootHash, byte[] lastLink, Instant timestamp) {
    HexFormat hex = HexFormat.of();
    return CanonicalJson.bytes(
        Map.of(
            "log", log,
            "treeSize", treeSize,
            "rootHash", hex.formatHex(rootHash),
            "lastLink", hex.formatHex(lastLink),
            "timestamp", StrictJson.millis(timestamp)));
  }
}

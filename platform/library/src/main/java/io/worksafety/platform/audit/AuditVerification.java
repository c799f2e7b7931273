package io.worksafety.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a range of the record against itself and against the signed heads. It computes every hash
 * from the entries and believes none that is stored; what it cannot find is a history that was
 * rewritten as a whole, unless a head was signed before that.
 */
@ApplicationScoped
class AuditVerification {

  private static final int CHUNK = 1_000;
  private static final String SEALS =
      "select s.position, s.seq, s.entry_hash, s.leaf_hash, s.link, "
          + AuditEntry.COLUMNS
          + " from audit_seal s left join audit_entry a on a.seq = s.seq"
          + " where s.position between ? and ? order by s.position";
  private static final String UNSEALED =
      "select a.seq, a.act from audit_entry a where a.seq between ? and ?"
          + " and not exists (select from audit_seal s where s.seq = a.seq)"
          + " and not exists (select from outbox o where o.audit_seq = a.seq)"
          + " and not exists (select from outbox o where o.event_id = a.event_id)"
          + " and not exists (select from audit_backfill b where not b.done and a.seq <= b.up_to)"
          + " order by a.seq limit 1";

  private final AuditRecord record;
  private final HeadKey key;

  AuditVerification(AuditRecord record, HeadKey key) {
    this.record = record;
    this.key = key;
  }

  /** A head somebody has kept from before. */
  record KeptHead(long treeSize, byte @Nullable [] rootHash) {}

  VerificationView verify(long from, long to, @Nullable KeptHead kept) {
    return record.read(connection -> new Check(connection, from, to).run(kept));
  }

  private final class Check {

    private final Connection connection;
    private final long from;
    private final long to;
    private final long size;
    private final List<FindingView> findings = new ArrayList<>();
    private final Frontier frontier = new Frontier();
    private final Map<Long, TreeHead> heads = new HashMap<>();
    private long lastGoodHead;
    private int headsChecked;
    private long lowestSeq = Long.MAX_VALUE;
    private long highestSeq;

    Check(Connection connection, long from, long to) throws SQLException {
      this.connection = connection;
      this.from = from;
      this.size = AuditRecord.size(connection);
      this.to = Math.min(to, size);
    }

    VerificationView run(@Nullable KeptHead kept) throws SQLException {
      if (from <= to) {
        readHeads();
        chain();
        if (findings.isEmpty()) {
          tiles();
        }
        if (findings.isEmpty()) {
          storedHeads();
        }
      }
      tail();
      if (kept != null) {
        kept(kept);
      }
      unsealed();
      findings.sort(
          Comparator.comparing(
              FindingView::position, Comparator.nullsLast(Comparator.naturalOrder())));
      return new VerificationView(
          key.log(), from, to, size, headsChecked, findings.isEmpty(), List.copyOf(findings));
    }

    private void readHeads() throws SQLException {
      try (var select =
          connection.prepareStatement(
              "select "
                  + TreeHead.COLUMNS
                  + " from audit_tree_head where tree_size between ? and ?")) {
        select.setLong(1, from);
        select.setLong(2, to);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            TreeHead head = TreeHead.of(key.log(), row);
            heads.put(head.treeSize(), head);
          }
        }
      }
    }

    /** Every entry, every link; where the range begins at 1 also every root that was signed. */
    private void chain() throws SQLException {
      byte[] link = from == 1 ? ChainHash.genesis() : linkBefore();
      if (link == null) {
        found(Finding.SEAL_MISSING, from - 1, null, "The position has no seal");
        return;
      }
      long expected = from;
      while (expected <= to) {
        long chunkEnd = Math.min(to, expected + CHUNK - 1);
        try (var select = connection.prepareStatement(SEALS)) {
          select.setLong(1, expected);
          select.setLong(2, chunkEnd);
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              link = next(row, expected, link);
              if (link == null) {
                return;
              }
              expected++;
            }
          }
        }
        if (expected <= chunkEnd) {
          found(Finding.SEAL_MISSING, expected, null, "The position has no seal");
          return;
        }
      }
    }

    /** The link of this row, or nothing if something is wrong with it. */
    private byte @Nullable [] next(ResultSet row, long expected, byte[] before)
        throws SQLException {
      long seq = row.getLong(2);
      if (row.getLong(1) != expected) {
        found(Finding.SEAL_MISSING, expected, null, "The position has no seal");
        return null;
      }
      AuditEntry entry = AuditEntry.of(row, 6);
      if (entry == null) {
        found(Finding.ENTRY_MISSING, expected, seq, "The sealed entry is gone");
        return null;
      }
      byte[] canonical = entry.canonical(expected);
      byte[] hash = ChainHash.entry(canonical);
      byte[] leaf = ChainHash.leaf(canonical);
      byte[] link = ChainHash.link(before, hash);
      if (!Arrays.equals(hash, row.getBytes(3))) {
        found(Finding.ENTRY_CHANGED, expected, seq, "The entry is not the one that was sealed");
        return null;
      }
      if (!Arrays.equals(leaf, row.getBytes(4)) || !Arrays.equals(link, row.getBytes(5))) {
        found(
            Finding.SEAL_CHANGED, expected, seq, "The seal does not follow from what is before it");
        return null;
      }
      lowestSeq = Math.min(lowestSeq, seq);
      highestSeq = Math.max(highestSeq, seq);
      if (from == 1) {
        frontier.add(leaf);
        TreeHead head = heads.remove(expected);
        if (head != null && !fits(head, frontier.root(), link)) {
          return null;
        }
      }
      return link;
    }

    /** Tiles that lie within the range, from the leaves that were just checked. */
    private void tiles() throws SQLException {
      AuditTree leaves = new AuditTree(connection);
      try (var select =
          connection.prepareStatement(
              "select level, position, hash from audit_tile where level = ?"
                  + " and position >= ? and position < ? order by position")) {
        for (int level = AuditTree.PAGE_LEVELS;
            level <= AuditTree.HIGHEST_TILE;
            level += AuditTree.PAGE_LEVELS) {
          long expected = (from - 1 + (1L << level) - 1) >>> level;
          long end = to >>> level;
          select.setInt(1, level);
          select.setLong(2, expected);
          select.setLong(3, end);
          try (ResultSet row = select.executeQuery()) {
            while (expected < end) {
              boolean there = row.next() && row.getLong(2) == expected;
              if (!there || !Arrays.equals(row.getBytes(3), below(leaves, level, expected))) {
                found(
                    Finding.TILE_CHANGED,
                    (expected << level) + 1,
                    null,
                    "The hash kept of %d entries is not theirs".formatted(1L << level));
                return;
              }
              expected++;
            }
          }
        }
      }
    }

    /** A tile as it follows from the level below it, which has been checked. */
    private static byte[] below(AuditTree tree, int level, long position) {
      int half = level - 1;
      return ChainHash.node(tree.subtree(half, 2 * position), tree.subtree(half, 2 * position + 1));
    }

    /** Heads whose root could not be computed on the way, because the range begins later. */
    private void storedHeads() throws SQLException {
      AuditTree tree = new AuditTree(connection);
      try {
        for (long treeSize : heads.keySet().stream().sorted().toList()) {
          TreeHead head = heads.get(treeSize);
          if (head != null && !fits(head, tree.root(treeSize), linkAt(treeSize))) {
            return;
          }
        }
      } catch (AuditTree.HoleException e) {
        // before the range, which itself is whole
        found(Finding.SEAL_MISSING, 1, null, String.valueOf(e.getMessage()));
      }
    }

    private boolean fits(TreeHead head, byte @Nullable [] root, byte @Nullable [] link)
        throws SQLException {
      headsChecked++;
      if (!Arrays.equals(root, head.rootHash()) || !Arrays.equals(link, head.lastLink())) {
        found(
            Finding.HEAD_MISMATCH,
            Math.max(from, lastGoodHead + 1),
            null,
            "The signed head of %d does not fit: an entry from %d to %d was changed or inserted"
                .formatted(head.treeSize(), Math.max(from, lastGoodHead + 1), head.treeSize()));
        return false;
      }
      PublicKey signer = signer(head.keyId()).orElse(null);
      if (signer == null || !Ed25519.verify(signer, head.signed(), head.signature())) {
        found(
            Finding.HEAD_FORGED,
            head.treeSize(),
            null,
            "The head of %d is not signed by key %s".formatted(head.treeSize(), head.keyId()));
        return false;
      }
      lastGoodHead = head.treeSize();
      return true;
    }

    private Optional<PublicKey> signer(String keyId) throws SQLException {
      if (keyId.equals(key.id())) {
        return Optional.of(Ed25519.publicKey(key.publicKey()));
      }
      try (var select =
          connection.prepareStatement("select public_key from audit_key where key_id = ?")) {
        select.setString(1, keyId);
        try (ResultSet row = select.executeQuery()) {
          return row.next() && Ed25519.id(row.getBytes(1)).equals(keyId)
              ? Optional.of(Ed25519.publicKey(row.getBytes(1)))
              : Optional.empty();
        }
      }
    }

    private void tail() throws SQLException {
      try (var select =
              connection.prepareStatement(
                  "select coalesce(max(tree_size), 0) from audit_tree_head");
          ResultSet row = select.executeQuery()) {
        row.next();
        shorter(row.getLong(1));
      }
    }

    private boolean shorter(long signed) {
      if (signed <= size) {
        return false;
      }
      if (findings.stream().noneMatch(f -> f.finding() == Finding.TAIL_CUT)) {
        found(
            Finding.TAIL_CUT,
            size + 1,
            null,
            "A head of %d entries was signed, and there are %d".formatted(signed, size));
      }
      return true;
    }

    private void kept(KeptHead kept) {
      if (shorter(kept.treeSize()) || kept.rootHash() == null || !findings.isEmpty()) {
        return;
      }
      headsChecked++;
      byte[] root;
      try {
        root = new AuditTree(connection).root(kept.treeSize());
      } catch (AuditTree.HoleException e) {
        found(Finding.SEAL_MISSING, 1, null, String.valueOf(e.getMessage()));
        return;
      }
      if (!Arrays.equals(root, kept.rootHash())) {
        found(
            Finding.HEAD_MISMATCH,
            1,
            null,
            "The root over the first %d entries is %s, not the one given"
                .formatted(kept.treeSize(), HexFormat.of().formatHex(root)));
      }
    }

    private void unsealed() throws SQLException {
      try (var select = connection.prepareStatement(UNSEALED)) {
        select.setLong(1, from == 1 ? Long.MIN_VALUE : lowestSeq);
        select.setLong(2, to == size ? Long.MAX_VALUE : highestSeq);
        try (ResultSet row = select.executeQuery()) {
          if (row.next()) {
            findings.add(
                new FindingView(
                    Finding.ENTRY_NOT_SEALED,
                    null,
                    row.getLong(1),
                    "An entry is neither sealed nor waits for it: the service did not write it"));
          }
        }
      }
    }

    private byte @Nullable [] linkBefore() throws SQLException {
      return linkAt(from - 1);
    }

    private byte @Nullable [] linkAt(long position) throws SQLException {
      try (var select =
          connection.prepareStatement("select link from audit_seal where position = ?")) {
        select.setLong(1, position);
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? row.getBytes(1) : null;
        }
      }
    }

    private void found(Finding finding, long position, @Nullable Long seq, String detail) {
      findings.add(new FindingView(finding, position, seq, detail));
    }
  }
}

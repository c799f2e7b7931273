package io.worksafety.platform.audit;

import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.problem.ProblemException;
import io.worksafety.platform.security.AreaScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the sealed record: entries within an area, proofs, heads; takes cosignatures. */
@ApplicationScoped
class AuditRecord {

  private static final HexFormat HEX = HexFormat.of();
  private static final String SIZE = "select coalesce(max(position), 0) from audit_seal";

  private static final String IN_SCOPE = "(a.area_code like any (?))";

  private static final String ENTRIES =
      "select "
          + AuditEntryView.COLUMNS
          + " from audit_seal s join audit_entry a on a.seq = s.seq where "
          + IN_SCOPE;
  private static final String OUTSIDE =
      "select exists (select from audit_seal s join audit_entry a on a.seq = s.seq"
          + " where s.position between ? and ? and not "
          + IN_SCOPE
          + ")";

  private final DataSource database;
  private final HeadKey key;
  private final TreeHeads heads;
  private final Witnesses witnesses;
  private final Clock clock;

  AuditRecord(DataSource database, HeadKey key, TreeHeads heads, Witnesses witnesses, Clock clock) {
    this.database = database;
    this.key = key;
    this.heads = heads;
    this.witnesses = witnesses;
    this.clock = clock;
  }

  interface Reading<T> {
    T of(Connection connection) throws SQLException;
  }

  <T> T read(Reading<T> reading) {
    try (Connection connection = database.getConnection()) {
      return reading.of(connection);
    } catch (AuditTree.HoleException e) {
      throw AuditProblem.DAMAGED.because(
          "The record cannot prove anything here; verify it: " + e.getMessage(), "此处无法生成证明，请执行校验");
    } catch (AuditTree.ReadException e) {
      throw new RecordFailure(e.failure());
    } catch (SQLException e) {
      throw new RecordFailure(e);
    }
  }

  /** Entries by position, oldest first. */
  Page<AuditEntryView> entries(
      @Nullable UUID aggregateId,
      @Nullable Long from,
      @Nullable Long to,
      PageRequest page,
      AreaScope areas) {
    long after = Math.max(from == null ? 0 : from - 1, cursor(page));
    StringBuilder sql = new StringBuilder(ENTRIES).append(" and s.position > ?");
    if (to != null) {
      sql.append(" and s.position <= ?");
    }
    if (aggregateId != null) {
      sql.append(" and a.aggregate_id = ?");
    }
    sql.append(" order by s.position limit ?");
    return read(connection -> {
      List<AuditEntryView> items = new ArrayList<>();
      try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
        int at = 1;
        select.setArray(at++, connection.createArrayOf("text", patterns(areas)));
        select.setLong(at++, after);
        if (to != null) {
          select.setLong(at++, to);
        }
        if (aggregateId != null) {
          select.setObject(at++, aggregateId);
        }
        select.setInt(at, page.limit() + 1);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            items.add(AuditEntryView.of(row));
          }
        }
      }
      if (items.size() <= page.limit()) {
        return new Page<>(items, null);
      }
      items.removeLast();
      return new Page<>(items, Long.toString(items.getLast().position()));
    });
  }

  /** An entry within the area with the proof that a tree contains it, by default the newest. */
  SealedEntryView entry(long position, @Nullable Long treeSize, AreaScope areas) {
    return read(connection -> {
      byte[] leaf;
      AuditEntryView entry;
      try (PreparedStatement select =
          connection.prepareStatement(ENTRIES + " and s.position = ?")) {
        select.setArray(1, connection.createArrayOf("text", patterns(areas)));
        select.setLong(2, position);
        try (ResultSet row = select.executeQuery()) {
          if (!row.next()) {
            throw CommonProblem.NOT_FOUND.because(
                "There is no such entry within your area", "管辖范围内没有该审计记录");
          }
          entry = AuditEntryView.of(row);
          leaf = row.getBytes(4);
        }
      }
      long size = treeSize == null ? size(connection) : known(connection, treeSize);
      if (position > size) {
        throw AuditProblem.NO_SUCH_SIZE
            .because("The entry came after the tree of " + size, "该记录晚于大小为 " + size + " 的审计树")
            .parameter("treeSize");
      }
      AuditTree tree = new AuditTree(connection);
      return new SealedEntryView(
          entry,
          new InclusionProofView(
              key.log(),
              position,
              size,
              HEX.formatHex(leaf),
              HEX.formatHex(tree.root(size)),
              hex(tree.inclusion(position - 1, size))));
    });
  }

  ConsistencyProofView consistency(long from, long to) {
    return read(connection -> {
      known(connection, to);
      if (from > to) {
        throw AuditProblem.RANGE_INVALID
            .because("from is beyond to", "from 大于 to")
            .parameter("from");
      }
      AuditTree tree = new AuditTree(connection);
      return new ConsistencyProofView(
          key.log(),
          from,
          to,
          HEX.formatHex(tree.root(from)),
          HEX.formatHex(tree.root(to)),
          from == to ? List.of() : hex(tree.consistency(from, to)));
    });
  }

  long size() {
    return read(AuditRecord::size);
  }

  static long size(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SIZE);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static long known(Connection connection, long treeSize) throws SQLException {
    long size = size(connection);
    if (treeSize > size) {
      throw AuditProblem.NO_SUCH_SIZE.because(
          size + " entries are sealed, not " + treeSize, "已封存 " + size + " 条，而非 " + treeSize);
    }
    return treeSize;
  }

  // ---- heads

  Page<TreeHeadView> heads(PageRequest page) {
    long before = page.cursor() == null ? Long.MAX_VALUE : cursor(page);
    return read(connection -> {
      List<TreeHeadView> items =
          heads(
              connection,
              "tree_size < ? order by tree_size desc limit " + (page.limit() + 1),
              before);
      if (items.size() <= page.limit()) {
        return new Page<>(items, null);
      }
      items.removeLast();
      return new Page<>(items, Long.toString(items.getLast().treeSize()));
    });
  }

  TreeHeadView latestHead() {
    return read(c -> heads(c, "tree_size > ? order by tree_size desc limit 1", 0L)).stream()
        .findFirst()
        .orElseThrow(AuditRecord::empty);
  }

  /** Signs the tree as it is now; in the transaction of the command. */
  TreeHeadView sign() {
    try {
      TreeHead head = read(heads::signed).orElseThrow(AuditRecord::empty);
      return read(c -> heads(c, "tree_size = ?", head.treeSize())).getFirst();
    } catch (TreeHeads.ForkedException e) {
      throw AuditProblem.DAMAGED.because(
          "No head is signed: " + e.getMessage(), "审计记录与已签名树头不符，不再签名");
    }
  }

  TreeHeadView cosign(long treeSize, CosignTreeHead cosignature) {
    return read(connection -> {
      TreeHead head = head(connection, treeSize);
      byte[] signature = Base64.getDecoder().decode(cosignature.signature());
      var witness =
          witnesses
              .key(cosignature.witness())
              .orElseThrow(() ->
                  AuditProblem.UNKNOWN_WITNESS
                      .because(
                          "This service knows no witness " + cosignature.witness(),
                          "本服务未配置见证方 " + cosignature.witness())
                      .at("/witness"));
      if (!Ed25519.verify(witness, head.signed(), signature)) {
        throw AuditProblem.SIGNATURE_INVALID
            .because("It is not the witness's signature over this head", "该签名不是见证方对此树头的签名")
            .at("/signature");
      }
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into audit_cosignature (tree_size, witness, signature, received_at)"
                  + " values (?, ?, ?, ?) on conflict do nothing")) {
        insert.setLong(1, treeSize);
        insert.setString(2, cosignature.witness());
        insert.setBytes(3, signature);
        insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
        insert.executeUpdate();
      }
      return heads(connection, "tree_size = ?", treeSize).getFirst();
    });
  }

  AuditKeysView keys() {
    List<AuditKeysView.AuditKeyView> found = new ArrayList<>();
    read(connection -> {
      try (PreparedStatement select =
              connection.prepareStatement(
                  "select key_id, public_key, first_used_at from audit_key"
                      + " order by first_used_at desc");
          ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new AuditKeysView.AuditKeyView(
                  row.getString(1),
                  "Ed25519",
                  Base64.getEncoder().encodeToString(row.getBytes(2)),
                  row.getObject(3, OffsetDateTime.class).toInstant()));
        }
      }
      return found;
    });
    if (found.stream().noneMatch(k -> k.keyId().equals(key.id()))) {
      found.addFirst(
          new AuditKeysView.AuditKeyView(
              key.id(), "Ed25519", Base64.getEncoder().encodeToString(key.publicKey()), null));
    }
    return new AuditKeysView(key.log(), found, witnesses.views());
  }

  private TreeHead head(Connection connection, long treeSize) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select " + TreeHead.COLUMNS + " from audit_tree_head where tree_size = ?")) {
      select.setLong(1, treeSize);
      try (ResultSet row = select.executeQuery()) {
        if (row.next()) {
          return TreeHead.of(key.log(), row);
        }
      }
    }
    throw CommonProblem.NOT_FOUND.because(
        "No head of " + treeSize + " entries was signed", "没有大小为 " + treeSize + " 的已签名树头");
  }

  private List<TreeHeadView> heads(Connection connection, String condition, long value)
      throws SQLException {
    List<TreeHeadView> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select " + TreeHead.COLUMNS + " from audit_tree_head where " + condition)) {
      select.setLong(1, value);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(TreeHeadView.of(TreeHead.of(key.log(), row), List.of()));
        }
      }
    }
    if (!found.isEmpty()) {
      cosignatures(connection, found);
    }
    return found;
  }

  private static void cosignatures(Connection connection, List<TreeHeadView> heads)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select tree_size, witness, signature, received_at from audit_cosignature"
                + " where tree_size = any (?) order by witness")) {
      select.setArray(
          1,
          connection.createArrayOf(
              "int8", heads.stream().map(TreeHeadView::treeSize).toArray(Long[]::new)));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long size = row.getLong(1);
          var cosignature =
              new CosignatureView(
                  row.getString(2),
                  Base64.getEncoder().encodeToString(row.getBytes(3)),
                  row.getObject(4, OffsetDateTime.class).toInstant());
          heads.replaceAll(head -> head.treeSize() == size ? head.with(cosignature) : head);
        }
      }
    }
  }

  // ---- export

  /** Refuses an export that would hold something the caller may not see. */
  void mustCover(AreaScope areas, long from, long to) {
    boolean outside =
        read(connection -> {
          try (PreparedStatement select = connection.prepareStatement(OUTSIDE)) {
            select.setLong(1, from);
            select.setLong(2, to);
            select.setArray(3, connection.createArrayOf("text", patterns(areas)));
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getBoolean(1);
            }
          }
        });
    if (outside || areas.prefixes().isEmpty()) {
      throw AuditProblem.SCOPE_TOO_SMALL.because(
          "A chain cannot be exported in part; list the entries within your area instead",
          "链不能部分导出，请改为查询管辖范围内的记录");
    }
  }

  /** No scope is nothing at all; any scope is also what belongs to no division. */
  private static String[] patterns(AreaScope areas) {
    return areas.prefixes().isEmpty()
        ? new String[0]
        : Stream.concat(Stream.of(""), areas.prefixes().stream().map(prefix -> prefix + "%"))
            .toArray(String[]::new);
  }

  private static long cursor(PageRequest page) {
    String cursor = page.cursor();
    if (cursor == null) {
      return 0;
    }
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw CommonProblem.CURSOR_MISMATCH
          .because("Use the next of the page before", "请使用上一页返回的游标")
          .parameter("cursor");
    }
  }

  static ProblemException empty() {
    return AuditProblem.EMPTY.because(
        "No entry is sealed yet; entries are sealed within a second", "尚无已封存的审计记录，请稍后再试");
  }

  private static List<String> hex(List<byte[]> hashes) {
    return hashes.stream().map(HEX::formatHex).toList();
  }
}

package io.worksafety.platform.outbox;

import io.worksafety.platform.audit.AuditEntry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The relay's session with the database. Reading, deleting and the lock share it on purpose: a
 * relay that lost its session has lost the lock too and can no longer delete anything.
 */
final class RelaySession implements AutoCloseable {

  /** Advisory locks are per database, so one number serves all services. */
  private static final long LOCK = 0x6f7574626f78L;

  /**
   * A lost acknowledgement of a delete only means sending again, so its commit need not wait for
   * the disk. The two timeouts let the server drop the session of a relay that vanished without
   * closing its socket; until then nobody could take over.
   */
  private static final List<String> SETUP =
      List.of(
          "set synchronous_commit = off",
          "set idle_session_timeout = '60s'",
          "set tcp_keepalives_idle = 15",
          "set tcp_keepalives_interval = 5",
          "set tcp_keepalives_count = 3");

  /**
   * One look-up by key per row, whatever the planner thinks of the number of rows. A row written by
   * an older replica during an upgrade does not say which entry is its own.
   */
  private static final String ENTRY_AND_SEAL =
      """
       left join lateral (
        select * from audit_entry where seq = coalesce(o.audit_seq, (
          select e.seq from audit_entry e
          where e.aggregate_id = o.aggregate_id and e.event_id = o.event_id limit 1)) limit 1
      ) as a on true
      left join lateral (select position from audit_seal where seq = a.seq limit 1) as s on true
      """;

  private static final String READ =
      """
      select o.id, o.event_id, o.type, o.aggregate_id, o.sequence, o.occurred_at, o.traceparent,
             o.area_code, o.payload, o.internal, s.position,
      """
          + AuditEntry.COLUMNS
          + """
           from (
            select *, sum(octet_length(payload)) over (order by id) - octet_length(payload) as ahead
            from (select * from outbox where aggregate_id <> all (?) order by id limit ?) as oldest
          ) as o
          """
          + ENTRY_AND_SEAL
          + """
          where ahead < ?
          order by o.id
          """;
  private static final String UNSEALED =
      "select o.id, s.position, "
          + AuditEntry.COLUMNS
          + " from (select * from outbox where id > ? order by id limit ?) as o"
          + ENTRY_AND_SEAL
          + " order by o.id";

  private final Connection connection;

  private RelaySession(Connection connection) {
    this.connection = connection;
  }

  static RelaySession open(RelayDatabase database) throws SQLException {
    var connection = database.connect();
    try (var statement = connection.createStatement()) {
      for (String sql : SETUP) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return new RelaySession(connection);
  }

  /** Takes the lock of this database, or answers false while another session holds it. */
  boolean tryLock() throws SQLException {
    try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      statement.setLong(1, LOCK);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }

  /** The oldest rows in order, without those of the given aggregates. */
  List<OutboxRow> read(int maxRows, int maxBytes, Collection<UUID> except) throws SQLException {
    try (var statement = connection.prepareStatement(READ)) {
      statement.setArray(1, connection.createArrayOf("uuid", except.toArray()));
      statement.setInt(2, maxRows);
      statement.setInt(3, maxBytes);
      try (ResultSet rows = statement.executeQuery()) {
        List<OutboxRow> result = new ArrayList<>();
        while (rows.next()) {
          result.add(
              new OutboxRow(
                  rows.getLong(1),
                  rows.getObject(2, UUID.class),
                  rows.getString(3),
                  rows.getObject(4, UUID.class),
                  rows.getLong(5),
                  rows.getObject(6, OffsetDateTime.class).toInstant(),
                  rows.getString(7),
                  rows.getString(8),
                  rows.getString(9).getBytes(StandardCharsets.UTF_8),
                  rows.getBoolean(10),
                  AuditEntry.of(rows, 12),
                  rows.getObject(11, Long.class)));
        }
        return result;
      }
    }
  }

  /** What a round of sealing without sending found. */
  record Unsealed(List<AuditEntry> entries, long lastId, int rows) {}

  /** Entries not sealed yet of the rows after the given one. */
  Unsealed unsealed(long afterId, int maxRows) throws SQLException {
    try (var statement = connection.prepareStatement(UNSEALED)) {
      statement.setLong(1, afterId);
      statement.setInt(2, maxRows);
      try (ResultSet rows = statement.executeQuery()) {
        List<AuditEntry> entries = new ArrayList<>();
        long last = afterId;
        int count = 0;
        while (rows.next()) {
          last = rows.getLong(1);
          count++;
          if (rows.getObject(2, Long.class) == null
              && AuditEntry.of(rows, 3) instanceof AuditEntry entry) {
            entries.add(entry);
          }
        }
        return new Unsealed(entries, last, count);
      }
    }
  }

  Connection connection() {
    return connection;
  }

  void delete(List<Long> ids) throws SQLException {
    try (var statement = connection.prepareStatement("delete from outbox where id = any (?)")) {
      statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      statement.executeUpdate();
    }
  }

  Backlog backlog() throws SQLException {
    try (var statement =
            connection.prepareStatement("select count(*), min(occurred_at) from outbox");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      var oldest = rows.getObject(2, OffsetDateTime.class);
      return new Backlog(rows.getLong(1), oldest == null ? null : oldest.toInstant());
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

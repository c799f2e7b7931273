package io.worksafety.platform.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * The end of the chain and the place where it grows. There is one in the relay that holds the lock
 * of the database; its connection is the relay's, so that with the lock the chain is lost too.
 *
 * <p>After a failure the object is of no use any more: another one reads the end again.
 */
public final class AuditChain {

  private static final Logger LOGGER = Logger.getLogger(AuditChain.class);

  /** Entries in one transaction while those of before the chain are sealed. */
  private static final int BATCH = 2_000;

  private static final String END =
      "select position, link from audit_seal order by position desc limit 1";
  private static final String SEAL =
      "insert into audit_seal (position, seq, entry_hash, leaf_hash, link)"
          + " select * from unnest(?::bigint[], ?::bigint[], ?::bytea[], ?::bytea[], ?::bytea[])";
  private static final String TILE =
      "insert into audit_tile (level, position, hash)"
          + " select * from unnest(?::smallint[], ?::bigint[], ?::bytea[])";
  private static final String OLD =
      "select "
          + AuditEntry.COLUMNS
          + " from audit_entry a where a.seq <= ? and a.seq > coalesce("
          + "(select max(s.seq) from audit_seal s where s.seq <= ?), 0) order by a.seq limit ?";

  private final Connection connection;
  private final Frontier frontier;
  private byte[] lastLink;

  private AuditChain(Connection connection, Frontier frontier, byte[] lastLink) {
    this.connection = connection;
    this.frontier = frontier;
    this.lastLink = lastLink;
  }

  /** The chain as the database has it. */
  public static AuditChain resume(Connection connection) throws SQLException {
    try (var select = connection.prepareStatement(END);
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return new AuditChain(connection, new Frontier(), ChainHash.genesis());
      }
      return new AuditChain(
          connection, Frontier.of(new AuditTree(connection), row.getLong(1)), row.getBytes(2));
    } catch (AuditTree.ReadException e) {
      throw e.failure();
    }
  }

  /** How many entries are sealed. */
  public long size() {
    return frontier.size();
  }

  /**
   * Seals entries that are not sealed yet, in this order, in one transaction that is on disk when
   * this returns.
   *
   * @return the position of each by its seq
   */
  public Map<Long, Long> seal(List<AuditEntry> entries) throws SQLException {
    if (entries.isEmpty()) {
      return Map.of();
    }
    return inTransaction(() -> append(entries));
  }

  /**
   * Seals what was written before there was a chain, once, in the order of its seq.
   *
   * @param goOn asked between two batches
   */
  public void backfill(BooleanSupplier goOn) throws SQLException {
    long upTo;
    try (var select =
            connection.prepareStatement("select up_to from audit_backfill where not done");
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return;
      }
      upTo = row.getLong(1);
    }
    LOGGER.infof("Sealing the audit entries up to %d that are older than the chain", upTo);
    while (goOn.getAsBoolean()) {
      boolean done = inTransaction(() -> backfillOnce(upTo));
      if (done) {
        LOGGER.infof("Sealed; the chain has %d entries", size());
        return;
      }
    }
  }

  private boolean backfillOnce(long upTo) throws SQLException {
    List<AuditEntry> entries = new ArrayList<>(BATCH);
    try (var select = connection.prepareStatement(OLD)) {
      select.setLong(1, upTo);
      select.setLong(2, upTo);
      select.setInt(3, BATCH);
      try (ResultSet row = select.executeQuery()) {
        while (row.next() && AuditEntry.of(row, 1) instanceof AuditEntry entry) {
          entries.add(entry);
        }
      }
    }
    append(entries);
    if (entries.size() == BATCH) {
      return false;
    }
    try (var done = connection.prepareStatement("update audit_backfill set done = true")) {
      done.executeUpdate();
    }
    return true;
  }

  private Map<Long, Long> append(List<AuditEntry> entries) throws SQLException {
    int count = entries.size();
    Long[] places = new Long[count];
    Long[] seqs = new Long[count];
    byte[][] entryHashes = new byte[count][];
    byte[][] leaves = new byte[count][];
    byte[][] links = new byte[count][];
    List<Frontier.Tile> tiles = new ArrayList<>();
    Map<Long, Long> positions = new HashMap<>();
    for (int i = 0; i < count; i++) {
      AuditEntry entry = entries.get(i);
      long position = frontier.size() + 1;
      byte[] canonical = entry.canonical(position);
      places[i] = position;
      seqs[i] = entry.seq();
      entryHashes[i] = ChainHash.entry(canonical);
      lastLink = ChainHash.link(lastLink, entryHashes[i]);
      leaves[i] = ChainHash.leaf(canonical);
      links[i] = lastLink;
      tiles.addAll(frontier.add(leaves[i]));
      positions.put(entry.seq(), position);
    }
    try (var seal = connection.prepareStatement(SEAL)) {
      seal.setArray(1, connection.createArrayOf("int8", places));
      seal.setArray(2, connection.createArrayOf("int8", seqs));
      seal.setArray(3, connection.createArrayOf("bytea", entryHashes));
      seal.setArray(4, connection.createArrayOf("bytea", leaves));
      seal.setArray(5, connection.createArrayOf("bytea", links));
      seal.executeUpdate();
    }
    if (!tiles.isEmpty()) {
      try (var insert = connection.prepareStatement(TILE)) {
        insert.setArray(
            1,
            connection.createArrayOf(
                "int2", tiles.stream().map(t -> (short) t.level()).toArray(Short[]::new)));
        insert.setArray(
            2,
            connection.createArrayOf(
                "int8", tiles.stream().map(Frontier.Tile::position).toArray(Long[]::new)));
        insert.setArray(
            3,
            connection.createArrayOf(
                "bytea", tiles.stream().map(Frontier.Tile::hash).toArray(byte[][]::new)));
        insert.executeUpdate();
      }
    }
    return positions;
  }

  private interface Work<T> {
    T run() throws SQLException;
  }

  private <T> T inTransaction(Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("set local synchronous_commit = on");
      T result = work.run();
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }
}

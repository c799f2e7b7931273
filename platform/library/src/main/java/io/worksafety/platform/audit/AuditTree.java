package io.worksafety.platform.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Merkle tree over the sealed entries (RFC 9162, 2.1), read from the leaves and the kept tiles.
 * A proof reads at most a few times 256 hashes, however large the tree. What was read is kept, as a
 * tree only grows; an object serves one request.
 */
final class AuditTree {

  /** A page is 256 hashes that stand below one tile. */
  static final int PAGE_LEVELS = 8;

  static final int HIGHEST_TILE = 24;

  private static final int PAGE = 1 << PAGE_LEVELS;
  private static final String LEAVES =
      page(
          "select position - 1 as place, leaf_hash as hash from audit_seal"
              + " where position > ? and position <= ?");
  private static final String TILES =
      page(
          "select position as place, hash from audit_tile"
              + " where level = ? and position >= ? and position < ?");

  /** The record has a hole where a hash should be. */
  static final class HoleException extends RuntimeException {
    HoleException(int level, long index) {
      super("There is no hash at level " + level + ", index " + index);
    }
  }

  /** The database did not answer; a function cannot say so otherwise. */
  static final class ReadException extends RuntimeException {
    private final SQLException failure;

    ReadException(SQLException failure) {
      super(failure);
      this.failure = failure;
    }

    SQLException failure() {
      return failure;
    }
  }

  private record PageId(int level, long page) {}

  /** Where the stored hashes come from. */
  interface Source {
    /** The hashes of a page at level 0, 8, 16 or 24, in order, as far as there are any. */
    List<byte[]> read(int level, long page);
  }

  private final Source source;
  private final Map<PageId, List<byte[]>> pages = new HashMap<>();

  AuditTree(Source source) {
    this.source = source;
  }

  AuditTree(Connection connection) {
    this((level, page) -> read(connection, level, page));
  }

  /** The hash of the tree over the first entries. */
  byte[] root(long size) {
    return hash(0, size);
  }

  /**
   * The path from a leaf to the root of the tree of that size, lowest first (RFC 9162, 2.1.3.1).
   *
   * @param index from 0
   */
  List<byte[]> inclusion(long index, long size) {
    List<byte[]> path = new ArrayList<>();
    long start = 0;
    long end = size;
    while (end - start > 1) {
      long middle = start + split(end - start);
      if (index < middle) {
        path.addFirst(hash(middle, end));
        end = middle;
      } else {
        path.addFirst(hash(start, middle));
        start = middle;
      }
    }
    return path;
  }

  /** That the smaller tree is the beginning of the larger one (RFC 9162, 2.1.4.1). */
  List<byte[]> consistency(long smaller, long larger) {
    List<byte[]> proof = new ArrayList<>();
    long start = 0;
    long end = larger;
    boolean whole = true;
    while (smaller != end) {
      long middle = start + split(end - start);
      if (smaller <= middle) {
        proof.addFirst(hash(middle, end));
        end = middle;
      } else {
        proof.addFirst(hash(start, middle));
        start = middle;
        whole = false;
      }
    }
    if (!whole) {
      proof.addFirst(hash(start, end));
    }
    return proof;
  }

  /** The hash over 2^level leaves; the index counts such subtrees from 0. */
  byte[] subtree(int level, long index) {
    int base = Math.min(level / PAGE_LEVELS * PAGE_LEVELS, HIGHEST_TILE);
    int count = 1 << (level - base);
    long first = index * count;
    List<byte[]> hashes = new ArrayList<>(count);
    for (long at = first; at < first + count; at++) {
      hashes.add(stored(base, at));
    }
    while (hashes.size() > 1) {
      List<byte[]> above = new ArrayList<>(hashes.size() / 2);
      for (int i = 0; i < hashes.size(); i += 2) {
        above.add(ChainHash.node(hashes.get(i), hashes.get(i + 1)));
      }
      hashes = above;
    }
    return hashes.getFirst();
  }

  private byte[] hash(long start, long end) {
    long count = end - start;
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return subtree(level, start >>> level);
    }
    long middle = start + split(count);
    return ChainHash.node(hash(start, middle), hash(middle, end));
  }

  /** The largest power of two below the count. */
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }

  private byte[] stored(int level, long index) {
    List<byte[]> page =
        pages.computeIfAbsent(
            new PageId(level, index >>> PAGE_LEVELS), id -> source.read(id.level, id.page));
    int at = (int) (index & (PAGE - 1));
    if (at >= page.size()) {
      throw new HoleException(level, index);
    }
    return page.get(at);
  }

  /**
   * A page as one value, because 256 rows cost more to fetch than to find; up to its first hole.
   */
  private static String page(String hashes) {
    return "select string_agg(hash, ''::bytea order by place) from (select *, place - row_number()"
        + " over (order by place) as run from ("
        + hashes
        + ") stored where octet_length(hash) = "
        + ChainHash.BYTES
        + ") numbered where run = ?";
  }

  private static List<byte[]> read(Connection connection, int level, long page) {
    long first = page << PAGE_LEVELS;
    List<byte[]> hashes = new ArrayList<>(PAGE);
    try (var select = connection.prepareStatement(level == 0 ? LEAVES : TILES)) {
      int at = 1;
      if (level > 0) {
        select.setInt(at++, level);
      }
      select.setLong(at++, first);
      select.setLong(at++, first + PAGE);
      select.setLong(at, first - 1);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        byte[] joined = row.getBytes(1);
        for (int i = 0; joined != null && i < joined.length; i += ChainHash.BYTES) {
          hashes.add(Arrays.copyOfRange(joined, i, i + ChainHash.BYTES));
        }
      }
    } catch (SQLException e) {
      throw new ReadException(e);
    }
    return hashes;
  }
}

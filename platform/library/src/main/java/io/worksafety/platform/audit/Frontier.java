package io.worksafety.platform.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a growing tree: the roots of its complete subtrees, largest first, one for each
 * bit of its size. It is all that is needed to add leaves and to know the root.
 */
final class Frontier {

  /** A subtree that has just become complete and is kept, so that nobody computes it again. */
  record Tile(int level, long position, byte[] hash) {}

  private final byte[][] roots = new byte[Long.SIZE][];
  private long size;

  /** An empty tree. */
  Frontier() {}

  /** The edge of a tree that exists. */
  static Frontier of(AuditTree tree, long size) {
    Frontier frontier = new Frontier();
    frontier.size = size;
    for (int level = 0; level < Long.SIZE - 1; level++) {
      if ((size >>> level & 1) == 1) {
        frontier.roots[level] = tree.subtree(level, (size >>> level) - 1);
      }
    }
    return frontier;
  }

  long size() {
    return size;
  }

  /**
   * @return the tiles this leaf completes, mostly none
   */
  List<Tile> add(byte[] leaf) {
    byte[] hash = leaf;
    int level = 0;
    List<Tile> tiles = List.of();
    while ((size >>> level & 1) == 1) {
      hash = ChainHash.node(roots[level], hash);
      level++;
      if (level % AuditTree.PAGE_LEVELS == 0 && level <= AuditTree.HIGHEST_TILE) {
        tiles = new ArrayList<>(tiles);
        tiles.add(new Tile(level, size >>> level, hash));
      }
    }
    roots[level] = hash;
    size++;
    return tiles;
  }

  /** The root of the tree as it is now; absent while it is empty. */
  byte @Nullable [] root() {
    byte[] root = null;
    for (int level = 0; level < Long.SIZE - 1; level++) {
      if ((size >>> level & 1) == 1) {
        root = root == null ? roots[level] : ChainHash.node(roots[level], root);
      }
    }
    return root;
  }
}

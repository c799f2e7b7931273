package io.worksafety.verifier;

import java.util.ArrayList;
import java.util.List;

/** A Merkle tree that grows leaf by leaf and knows its root at any moment. */
final class GrowingTree {

  private record Subtree(long leaves, byte[] root) {}

  /** Complete subtrees, the largest first. */
  private final List<Subtree> subtrees = new ArrayList<>();

  void add(byte[] leaf) {
    var added = new Subtree(1, leaf);
    while (!subtrees.isEmpty() && subtrees.getLast().leaves() == added.leaves()) {
      Subtree left = subtrees.removeLast();
      added = new Subtree(2 * left.leaves(), Hashes.node(left.root(), added.root()));
    }
    subtrees.add(added);
  }

  /** The root; there has to be a leaf. */
  byte[] root() {
    byte[] root = subtrees.getLast().root();
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = Hashes.node(subtrees.get(i).root(), root);
    }
    return root;
  }
}

package io.worksafety.platform.audit;

import java.util.Arrays;
import java.util.List;

/** Checks proofs as RFC 9162 says (2.1.3.2 and 2.1.4.2); knows nothing of how they are made. */
final class Proofs {

  private Proofs() {}

  /**
   * @param index of the leaf, from 0
   */
  static boolean included(
      byte[] leaf, long index, long size, List<byte[]> path, byte[] expectedRoot) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    byte[] hash = leaf;
    for (byte[] sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = ChainHash.node(sibling, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        hash = ChainHash.node(hash, sibling);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && Arrays.equals(hash, expectedRoot);
  }

  static boolean consistent(
      long smaller, byte[] smallerRoot, long larger, byte[] largerRoot, List<byte[]> proof) {
    if (smaller == larger) {
      return proof.isEmpty() && Arrays.equals(smallerRoot, largerRoot);
    }
    if (smaller < 1 || smaller > larger) {
      return false;
    }
    List<byte[]> path = proof;
    if (Long.bitCount(smaller) == 1) {
      path = new java.util.ArrayList<>(proof);
      path.addFirst(smallerRoot);
    }
    if (path.isEmpty()) {
      return false;
    }
    long node = smaller - 1;
    long last = larger - 1;
    while ((node & 1) == 1) {
      node >>>= 1;
      last >>>= 1;
    }
    byte[] old = path.getFirst();
    byte[] all = path.getFirst();
    for (byte[] hash : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        old = ChainHash.node(hash, old);
        all = ChainHash.node(hash, all);
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        all = ChainHash.node(all, hash);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && Arrays.equals(old, smallerRoot) && Arrays.equals(all, largerRoot);
  }
}

package io.worksafety.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Checks the proofs of RFC 9162, 2.1.3.2 and 2.1.4.2. */
public final class Proof {

  private Proof() {}

  /**
   * Whether the leaf is in the tree.
   *
   * @param position of the entry, from 1
   */
  public static boolean included(
      byte[] leaf, long position, long treeSize, List<byte[]> path, byte[] root) {
    if (position < 1 || position > treeSize) {
      return false;
    }
    long fn = position - 1;
    long sn = treeSize - 1;
    byte[] r = leaf;
    for (byte[] p : path) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        r = Hashes.node(p, r);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>>= 1;
          sn >>>= 1;
        }
      } else {
        r = Hashes.node(r, p);
      }
      fn >>>= 1;
      sn >>>= 1;
    }
    return sn == 0 && Arrays.equals(r, root);
  }

  /** Whether the first tree is the beginning of the second. */
  public static boolean consistent(
      long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> path) {
    if (first == second) {
      return path.isEmpty() && Arrays.equals(firstRoot, secondRoot);
    }
    if (first < 1 || first > second) {
      return false;
    }
    List<byte[]> steps = new ArrayList<>(path);
    if (Long.bitCount(first) == 1) {
      steps.addFirst(firstRoot);
    }
    if (steps.isEmpty()) {
      return false;
    }
    long fn = first - 1;
    long sn = second - 1;
    while ((fn & 1) == 1) {
      fn >>>= 1;
      sn >>>= 1;
    }
    byte[] fr = steps.getFirst();
    byte[] sr = steps.getFirst();
    for (byte[] c : steps.subList(1, steps.size())) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = Hashes.node(c, fr);
        sr = Hashes.node(c, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>>= 1;
          sn >>>= 1;
        }
      } else {
        sr = Hashes.node(sr, c);
      }
      fn >>>= 1;
      sn >>>= 1;
    }
    return sn == 0 && Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot);
  }
}

package io.worksafety.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of the chain and of the tree (RFC 9162, 2.1.1); all are SHA-256. */
final class ChainHash {

  static final int BYTES = 32;

  private static final byte[] LINK = "WSS-AUDIT-v1\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private ChainHash() {}

  /** What the first entry is linked to. */
  static byte[] genesis() {
    return new byte[BYTES];
  }

  static byte[] entry(byte[] canonical) {
    return sha256().digest(canonical);
  }

  static byte[] link(byte[] before, byte[] entryHash) {
    MessageDigest sha = sha256();
    sha.update(LINK);
    sha.update(before);
    return sha.digest(entryHash);
  }

  static byte[] leaf(byte[] canonical) {
    MessageDigest sha = sha256();
    sha.update(LEAF);
    return sha.digest(canonical);
  }

  static byte[] node(byte[] left, byte[] right) {
    MessageDigest sha = sha256();
    sha.update(NODE);
    sha.update(left);
    return sha.digest(right);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

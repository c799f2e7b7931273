package io.worksafety.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 as the chain and the tree (RFC 9162, 2.1.1) use it. */
final class Hashes {

  static final String GENESIS = "0".repeat(64);

  private static final byte[] LINK = "WSS-AUDIT-v1\0".getBytes(StandardCharsets.US_ASCII);

  private Hashes() {}

  static byte[] sha256(byte[] bytes) {
    return digest().digest(bytes);
  }

  /** Of the entry's bytes to the link before; the entry is a part of a longer array. */
  static byte[] link(byte[] before, byte[] bytes, int offset, int length) {
    MessageDigest entry = digest();
    entry.update(bytes, offset, length);
    MessageDigest link = digest();
    link.update(LINK);
    link.update(before);
    return link.digest(entry.digest());
  }

  static byte[] leaf(byte[] bytes, int offset, int length) {
    MessageDigest leaf = digest();
    leaf.update((byte) 0);
    leaf.update(bytes, offset, length);
    return leaf.digest();
  }

  static byte[] node(byte[] left, byte[] right) {
    MessageDigest node = digest();
    node.update((byte) 1);
    node.update(left);
    return node.digest(right);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

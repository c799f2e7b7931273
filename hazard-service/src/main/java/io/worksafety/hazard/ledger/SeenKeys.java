package io.worksafety.hazard.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;

/** Which natural keys a file had so far; eight bytes of a digest each, so that it stays small. */
final class SeenKeys {

  private final Set<Long> keys = new HashSet<>();
  private final MessageDigest digest;

  SeenKeys() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** False when the key was there before. */
  boolean add(String key) {
    return keys.add(ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8))).getLong());
  }
}

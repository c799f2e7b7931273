package io.worksafety.hazard.publicreport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a reporter follows the report with. It is shown once; only its digest is kept, which is
 * enough for 256 random bits.
 */
record ClaimToken(String value) {

  static final String PATTERN = "[A-Za-z0-9_-]{43}";
  static final int LENGTH = 43;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static ClaimToken make() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new ClaimToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean opens(byte[] kept) {
    return MessageDigest.isEqual(hash(), kept);
  }

  @Override
  public String toString() {
    return "ClaimToken";
  }
}

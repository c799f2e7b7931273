package io.worksafety.inspection.seal;

import io.worksafety.platform.store.CanonicalJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What is published instead of the plan: SHA-256 over the ASCII bytes {@code WSS-PLAN-v1}, one zero
 * byte, 32 bytes of salt and the canonical JSON of the plan in UTF-8. Without the salt nobody can
 * try out the few thousand possible targets.
 */
public final class Commitment {

  public static final int SALT_BYTES = 32;

  private static final byte[] PREFIX = "WSS-PLAN-v1\0".getBytes(StandardCharsets.US_ASCII);

  private Commitment() {}

  /** The commitment as 64 hexadecimal digits. */
  public static String of(byte[] salt, String canonicalJson) {
    if (salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("The salt has " + salt.length + " bytes, not 32");
    }
    byte[] plan = canonicalJson.getBytes(StandardCharsets.UTF_8);
    byte[] all =
        ByteBuffer.allocate(PREFIX.length + salt.length + plan.length)
            .put(PREFIX)
            .put(salt)
            .put(plan)
            .array();
    return HexFormat.of().formatHex(CanonicalJson.sha256(all));
  }

  /** SHA-256 of the plan's text alone, as 64 hexadecimal digits. */
  public static String digestOf(String canonicalJson) {
    return HexFormat.of()
        .formatHex(CanonicalJson.sha256(canonicalJson.getBytes(StandardCharsets.UTF_8)));
  }
}

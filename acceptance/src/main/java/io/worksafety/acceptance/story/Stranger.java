package io.worksafety.acceptance.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.worksafety.acceptance.client.Answer;
import io.worksafety.acceptance.client.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Checks what the suite claims with nothing but the JDK and what the suite publishes. */
public final class Stranger {

  /** The DER head of an Ed25519 public key; the 32 key bytes follow. */
  private static final byte[] ED25519_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  private Stranger() {}

  /**
   * Verifies a compact JWS against a published key set.
   *
   * @return the payload that was signed
   */
  public static JsonNode verified(String jws, JsonNode keySet) {
    String[] parts = jws.split("\\.");
    String kid = Json.read(text(parts[0])).path("kid").asText();
    for (JsonNode key : keySet.path("keys")) {
      if (key.path("kid").asText().equals(kid)) {
        try {
          Signature check = Signature.getInstance("Ed25519");
          check.initVerify(publicKey(key.path("x").asText()));
          check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
          if (check.verify(Base64.getUrlDecoder().decode(parts[2]))) {
            return Json.read(text(parts[1]));
          }
          throw new Answer.Unexpected("The signature does not fit");
        } catch (GeneralSecurityException e) {
          throw new Answer.Unexpected("The signature cannot be checked: " + e.getMessage());
        }
      }
    }
    throw new Answer.Unexpected("No published key " + kid);
  }

  /** Commits to a plan: SHA-256 over the name, a zero byte, the salt and the canonical plan. */
  public static String commitment(String saltHex, String canonicalPlan) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("WSS-PLAN-v1".getBytes(StandardCharsets.US_ASCII));
      digest.update((byte) 0);
      digest.update(HexFormat.of().parseHex(saltHex));
      digest.update(canonicalPlan.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PublicKey publicKey(String x) throws GeneralSecurityException {
    byte[] raw = Base64.getUrlDecoder().decode(x);
    byte[] der = new byte[ED25519_HEAD.length + raw.length];
    System.arraycopy(ED25519_HEAD, 0, der, 0, ED25519_HEAD.length);
    System.arraycopy(raw, 0, der, ED25519_HEAD.length, raw.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
  }

  private static String text(String base64) {
    return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}

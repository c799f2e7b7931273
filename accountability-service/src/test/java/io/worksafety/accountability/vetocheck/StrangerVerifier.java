package io.worksafety.accountability.vetocheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What anybody can do with an answer and the published keys, written with nothing but the JDK and a
 * JSON reader: no code of this suite, no JOSE library.
 */
final class StrangerVerifier {

  private static final ObjectMapper JSON = new ObjectMapper();

  private StrangerVerifier() {}

  /**
   * @return the signed payload, when the signature is that of one of these keys
   */
  static JsonNode verify(String jws, JsonNode keySet) throws Exception {
    String[] parts = jws.split("\\.");
    if (parts.length != 3) {
      throw new GeneralSecurityException("Not a compact JWS");
    }
    JsonNode header = JSON.readTree(decode(parts[0]));
    if (!header.path("alg").asText().equals("EdDSA")) {
      throw new GeneralSecurityException("Unexpected algorithm " + header.path("alg"));
    }
    for (JsonNode key : keySet.path("keys")) {
      if (key.path("kid").equals(header.path("kid"))) {
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(publicKey(decode(key.path("x").asText())));
        ed25519.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        if (!ed25519.verify(decode(parts[2]))) {
          throw new GeneralSecurityException("The signature is false");
        }
        return JSON.readTree(decode(parts[1]));
      }
    }
    throw new GeneralSecurityException("No key " + header.path("kid"));
  }

  static String sha256OfPayload(String jws) throws GeneralSecurityException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(decode(jws.split("\\.")[1])));
  }

  private static byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  /** RFC 8032, 5.1.2: y in little-endian, the sign of x in the highest bit. */
  private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
    byte[] y = new byte[raw.length];
    for (int i = 0; i < raw.length; i++) {
      y[i] = raw[raw.length - 1 - i];
    }
    boolean xOdd = (y[0] & 0x80) != 0;
    y[0] &= 0x7f;
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(
            new EdECPublicKeySpec(
                NamedParameterSpec.ED25519, new EdECPoint(xOdd, new BigInteger(1, y))));
  }
}

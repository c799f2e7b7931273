package io.worksafety.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The public keys of logs and witnesses, as {@code GET /api/v1/{service}/audit/keys} shows them.
 */
public final class KeyRing {

  private static final int ID_BYTES = 8;

  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, String> witnesses = new LinkedHashMap<>();

  /** The keys of one log. */
  public static KeyRing of(byte[] json) throws IOException {
    KeyRing ring = new KeyRing();
    JsonNode read = new ObjectMapper().readTree(json);
    for (JsonNode key : read.path("keys")) {
      String publicKey = key.path("publicKey").asText();
      // Named by what it is, not by what it is called
      ring.keys.put(idOf(publicKey), publicKey);
    }
    for (JsonNode witness : read.path("witnesses")) {
      ring.witnesses.put(witness.path("witness").asText(), witness.path("publicKey").asText());
    }
    return ring;
  }

  /** What is wrong with the signatures of a head; empty if they are all good. */
  String objection(Head head) {
    String key = keys.get(head.keyId());
    if (key == null) {
      return "its key " + head.keyId() + " is not among the keys given";
    }
    if (!Signatures.verify(key, head.signed(), head.signature())) {
      return "it is not signed by key " + head.keyId();
    }
    for (JsonNode cosignature : head.json().path("cosignatures")) {
      String witness = cosignature.path("witness").asText();
      String witnessKey = witnesses.get(witness);
      if (witnessKey != null
          && !Signatures.verify(
              witnessKey, head.signed(), cosignature.path("signature").asText())) {
        return "the cosignature of witness " + witness + " is not good";
      }
    }
    return "";
  }

  static String idOf(String publicKey) {
    return HexFormat.of()
        .formatHex(Hashes.sha256(Base64.getDecoder().decode(publicKey)), 0, ID_BYTES);
  }
}

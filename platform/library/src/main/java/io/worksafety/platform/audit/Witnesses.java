package io.worksafety.platform.audit;

import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may co-sign tree heads, as configured. */
@Singleton
class Witnesses {

  private final Map<String, byte[]> keys = new LinkedHashMap<>();

  Witnesses(AuditSettings settings) {
    for (String entry : settings.witnesses().orElse(List.of())) {
      int colon = entry.indexOf(':');
      if (colon < 1 || !entry.substring(0, colon).matches("[a-z0-9-]{1,40}")) {
        throw new IllegalStateException(
            "worksafety.audit.witnesses has name:base64 of a public key, not \"" + entry + "\"");
      }
      try {
        byte[] raw = Base64.getDecoder().decode(entry.substring(colon + 1).strip());
        Ed25519.publicKey(raw);
        keys.put(entry.substring(0, colon), raw);
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(
            "The key of witness " + entry.substring(0, colon) + " is not a public Ed25519 key", e);
      }
    }
  }

  Optional<PublicKey> key(String name) {
    return Optional.ofNullable(keys.get(name)).map(Ed25519::publicKey);
  }

  List<AuditKeysView.WitnessView> views() {
    return keys.entrySet().stream()
        .map(entry ->
            new AuditKeysView.WitnessView(
                entry.getKey(), Base64.getEncoder().encodeToString(entry.getValue())))
        .toList();
  }
}

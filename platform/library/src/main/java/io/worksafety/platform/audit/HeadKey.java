package io.worksafety.platform.audit;

import io.worksafety.platform.outbox.ServiceName;
import io.worksafety.platform.security.SecretKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.KeyPair;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key this service signs its tree heads with; every service has one of its own. */
@Singleton
class HeadKey {

  private final String log;
  private final KeyPair pair;
  private final byte[] raw;
  private final String id;

  @Inject
  HeadKey(
      SecretKey secret,
      AuditSettings settings,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this(
        ServiceName.of(application),
        settings
            .signingKey()
            .map(HeadKey::decoded)
            .orElseGet(() -> secret.derive("audit-tree-head/" + ServiceName.of(application))));
  }

  HeadKey(String log, byte[] seed) {
    this.log = log;
    this.pair = Ed25519.pair(seed);
    this.raw = Ed25519.raw(pair.getPublic());
    this.id = Ed25519.id(raw);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("worksafety.audit.signing-key is not base64", e);
    }
  }

  /** The name of the log, which is the service's. */
  String log() {
    return log;
  }

  String id() {
    return id;
  }

  byte[] publicKey() {
    return raw.clone();
  }

  byte[] sign(byte[] message) {
    return Ed25519.sign(pair.getPrivate(), message);
  }
}

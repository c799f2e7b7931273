package io.worksafety.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the record is signed. */
@ConfigMapping(prefix = "worksafety.audit")
public interface AuditSettings {

  /** How often a tree head is signed and published while the tree grows. */
  @WithDefault("PT10M")
  Duration headEvery();

  /**
   * The secret of the signing key, 32 bytes in base64; derived from the installation's secret if
   * absent. After a change the old public key goes on to be shown, as old heads need it.
   */
  Optional<String> signingKey();

  /** Who may co-sign heads: {@code name:base64 of the 32-byte Ed25519 public key}, any number. */
  Optional<List<String>> witnesses();
}

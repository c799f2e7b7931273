package io.worksafety.accountability.vetocheck;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The keys that sign answers. */
@ConfigMapping(prefix = "worksafety.accountability.signing")
interface SigningSettings {

  /** Age at which a key is followed by a new one; old keys stay published. */
  @WithDefault("P365D")
  Duration rotateAfter();

  /**
   * File with an Ed25519 private key to sign with, as a JSON Web Key, for installations that manage
   * keys themselves. Without it the service makes its own.
   */
  Optional<Path> keyFile();
}

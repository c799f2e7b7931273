package io.worksafety.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Whose tokens are accepted. */
@ConfigMapping(prefix = "worksafety.gateway.token")
interface TokenSettings {

  /** The issuer's JSON Web Key Set: file:, http: or https:. */
  URI jwks();

  String issuer();

  @WithDefault("worksafety")
  String audience();

  /** How often the key set is read again without need. */
  @WithDefault("5M")
  Duration refresh();

  /** The least time between two readings caused by an unknown key. */
  @WithDefault("5S")
  Duration refreshPause();

  /** How far the clocks of issuer and gateway may differ. */
  @WithDefault("60S")
  Duration leeway();

  /** How many verified tokens are remembered. */
  @WithDefault("20000")
  int remembered();
}

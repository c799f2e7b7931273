package io.worksafety.gateway.status;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the services are asked for their health. */
@ConfigMapping(prefix = "worksafety.gateway.status")
interface StatusSettings {

  /** How old an answer may be. */
  @WithDefault("1S")
  Duration age();

  /** How long a service may take to answer. */
  @WithDefault("2S")
  Duration timeout();
}

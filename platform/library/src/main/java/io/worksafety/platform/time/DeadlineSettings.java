package io.worksafety.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How deadlines are watched. */
@ConfigMapping(prefix = "worksafety.deadline")
public interface DeadlineSettings {

  /** How often passed deadlines are looked for; {@code off} stops it. */
  @WithDefault("2s")
  String scanEvery();

  /** How long acting on one deadline may take. */
  @WithDefault("PT30S")
  Duration transactionTimeout();

  /** Pause before a breach that could not be acted on is tried again; doubles each time. */
  @WithDefault("PT2S")
  Duration firstRetry();

  @WithDefault("PT5M")
  Duration longestRetry();
}

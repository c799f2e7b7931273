package io.worksafety.platform.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How keys are rotated and periods of keeping are watched. */
@ConfigMapping(prefix = "worksafety.privacy")
public interface PrivacySettings {

  /** How often values under older keys are looked for; {@code off} stops it. */
  @WithDefault("30s")
  String rotationEvery();

  /** How many values are sealed again in one transaction. */
  @WithDefault("200")
  int rotationBatch();

  /** How long an older key is kept in use at least, so that every replica knows the newer one. */
  @WithDefault("PT1M")
  Duration retireAfter();

  /** How often it is looked whether a new day has begun; {@code off} stops it. */
  @WithDefault("1m")
  String retentionEvery();

  /** How many records of a kind are anonymised or destroyed in one transaction. */
  @WithDefault("200")
  int retentionBatch();
}

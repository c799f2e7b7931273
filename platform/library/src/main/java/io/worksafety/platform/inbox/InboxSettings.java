package io.worksafety.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events of other services are consumed. */
@ConfigMapping(prefix = "worksafety.inbox")
public interface InboxSettings {

  /** Off for a process that must not consume. */
  @WithDefault("true")
  boolean enabled();

  /** Most events handled in one transaction. */
  @WithDefault("200")
  int batch();

  /** Largest value that is read; a larger one is a dead letter. */
  @WithDefault("1048576")
  int maxBytes();

  /** How often a listener may fail before its event becomes a dead letter. */
  @WithDefault("3")
  int attempts();

  /** How long one transaction may take. */
  @WithDefault("PT60S")
  Duration transactionTimeout();

  /** Longest pause between two attempts while the database or the broker is away. */
  @WithDefault("PT5S")
  Duration maxBackoff();

  /** Silence after which the group gives the partitions of a dead replica to another. */
  @WithDefault("PT10S")
  Duration sessionTimeout();

  /** How often parked events are counted and those whose turn has come are applied. */
  @WithDefault("PT10S")
  Duration sweepEvery();
}

package io.worksafety.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works; the defaults are right for one service with its own database. */
@ConfigMapping(prefix = "worksafety.outbox")
public interface OutboxSettings {

  /** Off for a process that has the tables but must not publish. */
  @WithDefault("true")
  boolean enabled();

  /** Longest time a committed row waits when the wake-up after its commit was lost. */
  @WithDefault("PT0.2S")
  Duration poll();

  /**
   * Pause after a round, in which events gather: a round costs a commit that reaches the disk, with
   * one event or with fifty. An event that comes when the relay rests leaves at once.
   */
  @WithDefault("PT0.02S")
  Duration gather();

  /** How often a standby relay asks for the lock. */
  @WithDefault("PT1S")
  Duration standbyPoll();

  /** Rows per round. */
  @WithDefault("1000")
  int batchRows();

  /** Payload per round, so that large events do not fill the heap. */
  @WithDefault("4000000")
  int batchBytes();

  /** How long one send may wait for its acknowledgement before the round counts as failed. */
  @WithDefault("PT10S")
  Duration deliveryTimeout();

  /** Longest pause between two attempts while the broker or the database is away. */
  @WithDefault("PT5S")
  Duration maxBackoff();

  /** How often the backlog is counted for metrics and health. */
  @WithDefault("PT2S")
  Duration sampleEvery();
}

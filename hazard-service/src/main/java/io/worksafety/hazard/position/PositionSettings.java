package io.worksafety.hazard.position;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How positions are taken. */
@ConfigMapping(prefix = "worksafety.vehicle-positions")
interface PositionSettings {

  /** Off for a replica that must not read the topic. */
  @WithDefault("true")
  boolean streamEnabled();

  @WithDefault("worksafety.vehicle-positions.v1")
  String topic();

  /** Most positions written in one transaction. */
  @WithDefault("2000")
  int batch();

  /** How long the broker may wait to hand over a fuller batch: fewer transactions and notes. */
  @WithDefault("PT2S")
  Duration gather();

  /** How far the clock of a device may be ahead. */
  @WithDefault("PT2M")
  Duration ahead();

  /** Positions reported later than this are of no use to anybody. */
  @WithDefault("P2D")
  Duration late();
}

package io.worksafety.hazard.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Bounds of uploads and links. */
@ConfigMapping(prefix = "worksafety.evidence")
interface EvidenceSettings {

  /** What each kind may be: by the constant of the kind. */
  Map<EvidenceKind, Limit> kinds();

  /** Bounds of one kind. */
  interface Limit {
    long maxBytes();

    List<FileType> types();
  }

  /** Largest part of an upload, in bytes. It is held in memory. */
  @WithDefault("8388608")
  int maxPart();

  /** Smallest part that is not the last one, so that a file is not kept in thousands. */
  @WithDefault("262144")
  int minPart();

  /** How long a link to a content may be followed. */
  @WithDefault("PT5M")
  Duration linkLife();
}

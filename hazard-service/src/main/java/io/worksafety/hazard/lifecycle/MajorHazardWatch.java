package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.security.Caller;
import java.time.Instant;
import java.util.UUID;

/** What another feature does about major hazards, in the transaction of the act it is told of. */
public interface MajorHazardWatch {

  /** It is MAJOR and open from now on: graded, raised, or reopened. */
  void opened(UUID hazardId, String areaCode, Instant now);

  /** It is no longer MAJOR. */
  void lowered(UUID hazardId, Instant now);

  /** It is about to be closed; refuses when that may not be. */
  void closing(UUID hazardId, Caller caller, Instant now);
}

package io.worksafety.hazard.accident;

import io.worksafety.hazard.lifecycle.HazardLevel;
import io.worksafety.hazard.lifecycle.HazardStatus;
import io.worksafety.platform.store.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of accidents at hazards. */
sealed interface AccidentEvent {

  /** An accident happened where this hazard was open. */
  @EventType("io.worksafety.hazard.accident-linked.v1")
  record Linked(
      UUID linkId,
      UUID accidentId,
      UUID hazardId,
      @Nullable HazardLevel level,
      HazardStatus hazardStatus,
      String areaCode)
      implements AccidentEvent {}
}

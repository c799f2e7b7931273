package io.worksafety.hazard.accident;

import io.worksafety.hazard.lifecycle.HazardLevel;
import io.worksafety.hazard.lifecycle.HazardStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open hazard as the accident met it. */
record MetHazard(UUID id, String areaCode, @Nullable HazardLevel level, HazardStatus status) {}

package io.worksafety.hazard.hiddenarea;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something done to make the place safer, and what somebody else found when looking. */
@Schema(description = "A control and its verification 管控措施及核验")
record AreaControl(
    UUID id,
    @Schema(maxLength = 500) String measure,
    Instant carriedOutAt,
    @Schema(description = "Who carried it out 实施人") UUID carriedOutByPersonId,
    List<UUID> evidenceIds,
    @Schema(description = "Absent until somebody verified it 核验") @Nullable ControlCheck check) {

  boolean effective() {
    return check != null && check.effective();
  }
}

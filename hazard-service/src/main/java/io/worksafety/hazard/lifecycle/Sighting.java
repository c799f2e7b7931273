package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.rectification.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One time a hazard was seen, by whatever way it came to be known. */
@Schema(description = "Sighting of a hazard 隐患发现记录")
record Sighting(
    HazardSource source,
    @Schema(maxLength = 64) @Nullable String sourceRef,
    @Schema(maxLength = 200) String title,
    @Schema(maxLength = 2000) @Nullable String description,
    Instant discoveredAt,
    List<UUID> finderPersonIds,
    List<Evidence> evidence,
    @Schema(description = "The hazard that was merged, when it was one 被并入的隐患")
        @Nullable UUID mergedHazardId) {

  static Sighting of(Origin origin, @Nullable UUID mergedHazardId) {
    return new Sighting(
        origin.source(),
        origin.sourceRef(),
        origin.title(),
        origin.description(),
        origin.discoveredAt(),
        origin.finderPersonIds(),
        origin.evidence(),
        mergedHazardId);
  }
}

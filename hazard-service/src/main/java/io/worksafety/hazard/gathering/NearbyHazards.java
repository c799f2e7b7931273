package io.worksafety.hazard.gathering;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Open hazards around a gathering that the reader may see. */
@Schema(description = "Open hazards around 周边未销号隐患")
record NearbyHazards(
    @Schema(description = "How far around, in metres 半径（米）") int radiusMetres,
    @Schema(description = "How many are listed 条数") int count,
    @Schema(description = "Newest first, at most 100 隐患标识") List<UUID> hazardIds,
    @Schema(description = "There are more 是否还有更多") boolean more) {}

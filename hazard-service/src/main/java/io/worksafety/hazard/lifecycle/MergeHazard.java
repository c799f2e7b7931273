package io.worksafety.hazard.lifecycle;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report of a hazard that is known already. */
@Schema(description = "Merging of a report into a known hazard 隐患并入")
record MergeHazard(
    @Schema(description = "The open hazard it is the same as 目标隐患") @NotNull UUID intoHazardId) {}

package io.worksafety.hazard.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the act that reports cells as covered. */
@Schema(description = "Cells that were surveyed 已摸排单元")
record CoverCells(
    @Schema(description = "Cells of the plan 单元") @NotNull @Size(min = 1, max = 500)
        List<@NotNull @Size(max = 15) String> cells) {}

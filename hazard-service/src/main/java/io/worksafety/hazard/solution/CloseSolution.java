package io.worksafety.hazard.solution;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the act that closes a solution. */
@Schema(description = "Close a solution 办结解决方案")
record CloseSolution(
    @Schema(description = "What becomes of the matter from now on 后续安排") @NotNull @Text(max = 1000)
        String followUp) {}

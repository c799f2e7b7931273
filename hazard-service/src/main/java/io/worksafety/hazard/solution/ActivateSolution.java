package io.worksafety.hazard.solution;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of the act that activates a solution. */
@Schema(description = "Activate a solution 启用解决方案")
record ActivateSolution(
    @Schema(description = "The active solution that this one replaces 被替代的方案")
        @Nullable UUID supersedes) {}

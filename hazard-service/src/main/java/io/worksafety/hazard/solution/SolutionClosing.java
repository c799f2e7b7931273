package io.worksafety.hazard.solution;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a solution ended. */
@Schema(description = "Closing of a solution 办结情况")
record SolutionClosing(
    @Schema(maxLength = 1000) String followUp,
    @Schema(description = "Who closed it 办结人") UUID byPersonId,
    Instant at) {}

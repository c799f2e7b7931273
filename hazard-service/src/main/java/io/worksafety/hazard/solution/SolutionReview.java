package io.worksafety.hazard.solution;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reviewer found. */
@Schema(description = "Review of a solution 评估结果")
record SolutionReview(
    ReviewConclusion conclusion,
    @Schema(maxLength = 2000) String findings,
    @Schema(description = "Who reviewed 评估人") UUID byPersonId,
    Instant at) {}

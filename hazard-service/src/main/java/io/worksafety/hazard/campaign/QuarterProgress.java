package io.worksafety.hazard.campaign;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report of a quarter with the counts at the time. */
@Schema(description = "Progress report of a quarter 季度进展报告")
record QuarterProgress(
    int year,
    int quarter,
    @Schema(maxLength = 4000) String summary,
    ItemCounts items,
    @Schema(description = "Who reported 报告人") UUID byPersonId,
    Instant at) {}

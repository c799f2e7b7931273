package io.worksafety.hazard.hiddenarea;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody other than the doer found. */
@Schema(description = "Verification of a control 核验结果")
record ControlCheck(
    @Schema(description = "Who looked 核验人") UUID byPersonId,
    Instant at,
    boolean effective,
    @Schema(maxLength = 500) String findings,
    List<UUID> evidenceIds) {}

package io.worksafety.hazard.campaign;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an item ended, and who said so. */
@Schema(description = "Recorded outcome 已登记结果")
record ItemOutcome(
    OutcomeKind kind,
    @Schema(maxLength = 1000) String note,
    List<UUID> evidenceIds,
    @Schema(description = "Who recorded it 登记人") UUID byPersonId,
    Instant at) {}

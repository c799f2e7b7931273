package io.worksafety.accountability.casefile;

import io.worksafety.platform.request.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A suspected failure of duty 失职认定")
record ConductFindingView(
    UUID id,
    long version,
    UUID caseId,
    ConductType type,
    ConductFindingStatus status,
    UUID hazardId,
    @Schema(description = "系统依据", maxLength = 1000) String fact,
    @Schema(description = "对合理解释的审查", maxLength = 2000) @Nullable String explanations,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {}

package io.worksafety.accountability.casefile;

import io.worksafety.accountability.chain.ChainTrigger;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A case in a list 案件列表项")
record CaseRow(
    UUID id,
    long version,
    @Schema(maxLength = 32) String no,
    CaseStatus status,
    @Schema(maxLength = 12) String areaCode,
    ChainTrigger triggerType,
    UUID triggerRef,
    Instant relevantAt,
    @Schema(maxLength = 100) String chainHash,
    int parties,
    @Schema(description = "Parties whose disposition is executed 已落实处理的责任主体数") int executed,
    Instant createdAt,
    Instant updatedAt) {}

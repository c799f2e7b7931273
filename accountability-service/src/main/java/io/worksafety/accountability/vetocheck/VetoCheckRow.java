package io.worksafety.accountability.vetocheck;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A question that was asked 核查记录")
record VetoCheckRow(
    UUID checkId,
    @Schema(maxLength = 32) String no,
    VetoPurpose purpose,
    Instant at,
    Instant asOf,
    @Schema(description = "Whether any subject was vetoed 是否有对象被否决") boolean vetoed,
    List<UUID> subjectIds,
    @Schema(description = "Account that asked 核查账号", maxLength = 100) String askedBy,
    @Schema(description = "Organisation it asked for 核查单位") @Nullable UUID organizationId,
    @Schema(maxLength = 64) String answerHash) {}

package io.worksafety.accountability.veto;

import io.worksafety.accountability.chain.ChainLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A veto in a list 一票否决列表项")
record VetoRow(
    UUID id,
    long version,
    @Schema(maxLength = 32) String no,
    VetoStatus status,
    @Schema(maxLength = 12) String areaCode,
    UUID ruleId,
    int ruleVersion,
    ChainLevel subjectKind,
    SubjectType subjectType,
    UUID subjectId,
    UUID triggerRef,
    List<VetoScope> scope,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo,
    Instant proposedAt,
    @Nullable Instant objectionDueAt,
    Instant updatedAt) {}

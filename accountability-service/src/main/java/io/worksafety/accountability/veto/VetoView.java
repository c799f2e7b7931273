package io.worksafety.accountability.veto;

import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.platform.request.Versioned;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A veto on one subject for one trigger 一票否决")
record VetoView(
    UUID id,
    long version,
    @Schema(maxLength = 32) String no,
    VetoStatus status,
    @Schema(maxLength = 12) String areaCode,
    UUID ruleId,
    int ruleVersion,
    @Schema(maxLength = 200) String ruleName,
    ChainLevel subjectKind,
    SubjectType subjectType,
    UUID subjectId,
    VetoTriggerType triggerType,
    @Schema(description = "事故或案件 id") UUID triggerRef,
    LocalDate triggerOn,
    @Schema(description = "责任链 id") @Nullable UUID chainId,
    VetoFacts facts,
    @Schema(description = "否决范围") List<VetoScope> scope,
    VetoPeriod period,
    @Schema(description = "First day; absent until decided when it runs from the decision 起始日")
        @Nullable LocalDate periodFrom,
    @Schema(description = "First day no longer covered 截止日（不含）") @Nullable LocalDate periodTo,
    VetoBasis basis,
    Instant proposedAt,
    @Nullable Instant notifiedAt,
    @Schema(maxLength = 100) @Nullable String noticeNo,
    @Schema(description = "异议截止") @Nullable Instant objectionDueAt,
    @Nullable Instant waivedAt,
    @Schema(maxLength = 100) @Nullable String waiverNo,
    @Schema(maxLength = 4000) @Nullable String objection,
    @Nullable Instant objectedAt,
    @Schema(maxLength = 4000) @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    @Schema(maxLength = 100) @Nullable String decisionNo,
    @Schema(description = "终止日，自该日起不再否决") @Nullable LocalDate endedOn,
    @Nullable VetoEndCause endCause,
    @Schema(maxLength = 1000) @Nullable String endReason,
    Instant createdAt,
    Instant updatedAt,
    List<@Size(max = 40) String> allowedActions)
    implements Versioned {}

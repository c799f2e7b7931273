package io.worksafety.accountability.casefile;

import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.accountability.chain.ChainLink;
import io.worksafety.accountability.chain.ChainTrigger;
import io.worksafety.platform.request.Versioned;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A case with its parties and its dossier 追责案件")
record CaseView(
    UUID id,
    long version,
    @Schema(examples = "320105-C-2027-000001", maxLength = 32) String no,
    CaseStatus status,
    @Schema(maxLength = 12) String areaCode,
    ChainTrigger triggerType,
    @Schema(description = "隐患或事故 id") UUID triggerRef,
    @Schema(description = "The day of fault the chain is taken of 责任认定时点") Instant relevantAt,
    @Schema(description = "What was known when the chain was resolved 责任链形成时点") Instant knownAt,
    @Schema(description = "责任链摘要", maxLength = 100) String chainHash,
    @Schema(description = "The chain as it stood; later corrections do not change it 责任链快照")
        List<ChainLink> chain,
    @Schema(description = "责任主体") List<CasePartyView> parties,
    @Schema(description = "案卷材料") List<CaseEvidenceView> evidence,
    @Schema(description = "从重、从轻情节") List<CaseFactorView> factors,
    @Schema(description = "失职认定") List<CaseFindingView> findings,
    @Nullable UUID investigatorId,
    @Nullable Instant investigationAt,
    @Nullable Instant deliberationAt,
    @Nullable Instant decidedAt,
    @Nullable Instant closedAt,
    @Schema(maxLength = 2000) @Nullable String outcome,
    Instant createdAt,
    Instant updatedAt,
    List<@Size(max = 40) String> allowedActions)
    implements Versioned {

  @Schema(description = "A party to the case 责任主体")
  record CasePartyView(
      UUID id,
      ChainLevel level,
      @Nullable UUID organizationId,
      @Nullable UUID personId,
      @Nullable UUID postId,
      @Nullable UUID assignmentId,
      PartyOrigin origin,
      @Schema(description = "The body that left the level unassigned 未落实责任的机关")
          @Nullable GapBody gapBody,
      @Schema(maxLength = 1000) @Nullable String addedReason,
      PartyStatus status,
      @Nullable Instant notifiedAt,
      @Schema(maxLength = 100) @Nullable String noticeNo,
      @Schema(description = "陈述申辩截止") @Nullable Instant statementDueAt,
      @Schema(maxLength = 4000) @Nullable String statement,
      @Nullable Instant statementAt,
      @Nullable Disposition disposition,
      @Schema(maxLength = 1000) @Nullable String dispositionDetail,
      @Nullable DispositionBasis basis,
      @Nullable Exemption exemption,
      @Nullable List<Consideration> considered,
      @Nullable Instant proposedAt,
      @Nullable Instant decidedAt,
      @Nullable UUID decidedBy,
      @Nullable CompetentBody competentBody,
      @Schema(maxLength = 100) @Nullable String decisionNo,
      @Nullable Instant executedAt,
      @Schema(maxLength = 100) @Nullable String executionNo) {}

  @Schema(description = "案卷材料")
  record CaseEvidenceView(
      int seq,
      @Schema(maxLength = 200) String title,
      @Schema(maxLength = 200) String source,
      @Schema(maxLength = 64) String sha256,
      @Schema(maxLength = 2000) @Nullable String note,
      Instant addedAt) {}

  @Schema(description = "从重、从轻情节")
  record CaseFactorView(
      FactorKind kind,
      boolean aggravating,
      @Nullable ChainLevel level,
      @Schema(maxLength = 100) String ref,
      @Schema(maxLength = 1000) String fact,
      Instant addedAt) {}

  @Schema(description = "失职认定")
  record CaseFindingView(
      UUID id,
      ConductType type,
      ConductFindingStatus status,
      UUID hazardId,
      @Schema(maxLength = 1000) String fact) {}
}

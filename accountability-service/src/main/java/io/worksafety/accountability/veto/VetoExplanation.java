package io.worksafety.accountability.veto;

import io.worksafety.accountability.chain.ChainLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Why there is a veto, on whom, for how long 一票否决说明")
record VetoExplanation(
    UUID vetoId,
    @Schema(maxLength = 32) String no,
    VetoStatus status,
    VetoRuleView rule,
    @Schema(description = "Facts and arithmetic as they were when proposed 否决时的事实与算式")
        VetoFacts facts,
    @Schema(description = "How the subject was found 对象认定") VetoSubjectStep subject,
    @Schema(description = "期限计算") VetoPeriodStep period,
    @Schema(description = "办理经过") List<VetoStep> steps) {

  @Schema(description = "对象认定")
  record VetoSubjectStep(
      ChainLevel level,
      SubjectType type,
      UUID id,
      @Nullable UUID chainId,
      @Schema(maxLength = 100) @Nullable String chainHash,
      @Schema(description = "责任链认定时点") @Nullable Instant validAt,
      @Schema(maxLength = 200) String conclusion) {}

  @Schema(description = "期限计算")
  record VetoPeriodStep(
      VetoPeriod kind,
      @Nullable LocalDate from,
      @Schema(description = "不含") @Nullable LocalDate to,
      @Schema(maxLength = 200) String conclusion) {}

  @Schema(description = "一个办理步骤")
  record VetoStep(
      VetoStatus status, Instant at, @Schema(maxLength = 100) @Nullable String document) {}
}

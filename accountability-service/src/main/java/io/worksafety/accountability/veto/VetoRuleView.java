package io.worksafety.accountability.veto;

import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.platform.request.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One version of a veto rule 一票否决规则版本")
record VetoRuleView(
    @Schema(description = "Id of this version 版本 id") UUID id,
    long version,
    @Schema(description = "Id of the rule through its versions 规则 id") UUID ruleId,
    int ruleVersion,
    @Schema(maxLength = 12) String areaCode,
    @Schema(maxLength = 200) String name,
    ChainLevel subjectKind,
    VetoTrigger trigger,
    List<VetoScope> scope,
    VetoPeriod period,
    boolean earlyLift,
    VetoBasis basis,
    LocalDate effectiveFrom,
    @Schema(description = "First day no longer in force 失效日（不含）") @Nullable LocalDate effectiveTo,
    @Schema(maxLength = 2000) @Nullable String note,
    Instant createdAt)
    implements Versioned {}

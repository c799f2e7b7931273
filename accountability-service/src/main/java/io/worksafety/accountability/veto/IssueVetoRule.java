package io.worksafety.accountability.veto;

import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A new veto rule, or a new version of one 一票否决规则（新版本）")
record IssueVetoRule(
    @Schema(description = "The rule to replace; a new rule when absent 修订的规则，省略为新规则")
        @Nullable UUID ruleId,
    @NotNull @AreaCodeText @Schema(description = "适用区域", examples = "320105") String areaCode,
    @NotNull @Text(max = 200) String name,
    @NotNull @Schema(description = "The level of the chain the rule binds 约束对象层级")
        ChainLevel subjectKind,
    @NotNull @Valid VetoTrigger trigger,
    @NotNull @Size(min = 1, max = 5) @Schema(description = "否决范围") Set<@NotNull VetoScope> scope,
    @NotNull @Schema(description = "否决期限") VetoPeriod period,
    @NotNull @Schema(description = "是否允许提前解除") Boolean earlyLift,
    @NotNull @Valid VetoBasis basis,
    @NotNull @Schema(description = "First day of effect, not before today 生效日期，不早于今日")
        LocalDate effectiveFrom,
    @Text(max = 1000, multiline = true) @Nullable String note) {}

package io.worksafety.platform.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule in the version that was applied.
 *
 * @param version absent for a line of a published list, which is told apart by its days of effect
 * @param effectiveTo first day on which it is not in force any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The rule that was applied 适用规则")
public record ExplainedRule(
    @Schema(examples = "hazard.rectification-general", maxLength = 100) String id,
    @Schema(description = "Absent for a line of a published list 版本") @Nullable Integer version,
    @Schema(description = "What it rests on; DEF is a default of the suite 依据", maxLength = 1000)
        String basis,
    @Nullable LocalDate effectiveFrom,
    @Schema(description = "First day without it 失效日") @Nullable LocalDate effectiveTo,
    @Schema(description = "What it says 规则内容", maxLength = 1000) String text,
    @Schema(maxLength = 1000) String textZh) {}

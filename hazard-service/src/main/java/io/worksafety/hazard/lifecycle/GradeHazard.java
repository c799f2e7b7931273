package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The level of a hazard and its basis. */
@Schema(description = "Grading of a hazard 隐患定级")
record GradeHazard(
    @Schema(description = "Level 隐患等级") @NotNull HazardLevel level,
    @NotNull @Valid GivenCriterion criterion,
    @Schema(description = "Reason; needed for a decision of two 认定理由") @Text(max = 500)
        @Nullable String reason,
    @Schema(description = "A GENERAL hazard that can be removed at once 能够立即整改的一般隐患")
        boolean fixAtOnce,
    @Schema(description = "Who must rectify, when not yet known 整改责任主体") @Valid
        @Nullable DutyHolder dutyHolder) {}

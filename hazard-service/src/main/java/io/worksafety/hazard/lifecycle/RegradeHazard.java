package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another level: up at any time, down only before rectification begins. */
@Schema(description = "Change of the level 隐患等级调整")
record RegradeHazard(
    @Schema(description = "New level 新等级") @NotNull HazardLevel level,
    @NotNull @Valid GivenCriterion criterion,
    @Schema(description = "Reason 调整理由") @NotNull @Text(max = 500) String reason) {}

package io.worksafety.hazard.solution;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the act that reviews a solution. */
@Schema(description = "Review a solution 评估解决方案")
record ReviewSolution(
    @Schema(description = "Conclusion 结论") @NotNull ReviewConclusion conclusion,
    @Schema(description = "What has changed 评估情况") @NotNull @Text(max = 2000, multiline = true)
        String findings) {}

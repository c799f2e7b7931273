package io.worksafety.hazard.survey;

import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of the act that completes a round; what it found is kept with the round. */
@Schema(description = "Results of a survey round 摸排结果")
record CompleteSurvey(
    @Schema(description = "Counts 统计") @NotNull @Size(min = 1, max = 1000)
        List<@NotNull @Valid SurveyCount> counts,
    @Schema(description = "Why cells were left out 未覆盖原因") @Text(max = 500)
        @Nullable String uncoveredReason,
    @Schema(description = "Findings 情况说明") @Text(max = 4000, multiline = true)
        @Nullable String findings) {}

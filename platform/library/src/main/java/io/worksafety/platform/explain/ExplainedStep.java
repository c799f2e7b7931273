package io.worksafety.platform.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the arithmetic, as a clerk would write it down. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One line of the arithmetic 推算步骤")
public record ExplainedStep(
    @Schema(examples = "deaths 3 + missing 0 lies in [3, 10)", maxLength = 1000) String text,
    @Schema(maxLength = 1000) String textZh,
    @Schema(description = "What the line yields 结果", examples = "SERIOUS", maxLength = 1000)
        @Nullable String result) {}

package io.worksafety.hazard.campaign;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the act that reports a quarter. */
@Schema(description = "Progress of a quarter 季度进展")
record ReportProgress(
    @Schema(description = "Year 年份") @Min(2000) @Max(2100) int year,
    @Schema(description = "Quarter, 1 to 4 季度") @Min(1) @Max(4) int quarter,
    @Schema(description = "What was achieved and what was not 进展情况")
        @NotNull
        @Text(max = 4000, multiline = true)
        String summary) {}

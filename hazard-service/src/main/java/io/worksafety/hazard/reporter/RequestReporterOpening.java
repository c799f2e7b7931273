package io.worksafety.hazard.reporter;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why the identity must be known 申请理由")
record RequestReporterOpening(
    @NotNull @Text(max = 500) @Schema(description = "Reason 理由", maxLength = 500) String reason) {}

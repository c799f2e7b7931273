package io.worksafety.hazard.publicreport;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Closing without a reward 办结")
record ClosePublicReport(
    @Schema(description = "Remark 办结意见", maxLength = 500) @NotNull @Text(max = 500)
        String remark) {}

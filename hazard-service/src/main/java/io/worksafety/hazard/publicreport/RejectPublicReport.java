package io.worksafety.hazard.publicreport;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a report is not taken on 不予受理")
record RejectPublicReport(
    @Schema(description = "Reason; the reporter can read it 理由", maxLength = 500)
        @NotNull
        @Text(max = 500)
        String reason) {}

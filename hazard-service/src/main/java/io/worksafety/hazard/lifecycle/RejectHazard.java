package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a report is not taken on; the reporter can read it. */
@Schema(description = "Rejection of a report 不予受理")
record RejectHazard(
    @Schema(description = "Reason, told to the reporter 理由（告知上报人）") @NotNull @Text(max = 500)
        String reason) {}

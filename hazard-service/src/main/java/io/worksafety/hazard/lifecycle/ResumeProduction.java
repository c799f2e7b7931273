package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Consent to resume what a stop order had stopped. */
@Schema(description = "Consent to resume production or use 恢复生产经营批准")
record ResumeProduction(
    @Schema(description = "Number of the consent 批准文书编号") @NotNull @Text(max = 64)
        String documentNo) {}

package io.worksafety.accountability.casefile;

import io.worksafety.accountability.chain.ChainTrigger;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Open a case by decision rather than by rule 立案")
record OpenCase(
    @NotNull @Schema(description = "HAZARD_OVERDUE or ACCIDENT 触发事项") ChainTrigger triggerType,
    @NotNull @Schema(description = "隐患或事故 id") UUID triggerRef) {}

package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Striking a verified hazard off. */
@Schema(description = "Closing of a hazard 隐患销号")
record CloseHazard(
    @Schema(description = "Conclusion 销号意见") @NotNull @Text(max = 500) String conclusion) {}

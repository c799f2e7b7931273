package io.worksafety.inspection.inspection;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Cancellation of an inspection 取消检查")
record CancelInspection(
    @Schema(description = "Why 取消原因") @NotNull @Text(max = 500) String reason) {}

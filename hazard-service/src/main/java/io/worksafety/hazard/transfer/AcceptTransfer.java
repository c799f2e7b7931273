package io.worksafety.hazard.transfer;

import io.worksafety.platform.code.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The receiver takes the hazard on. */
@Schema(description = "Acceptance of a transfer 接收移送")
public record AcceptTransfer(
    @Schema(description = "Remark 接收意见") @Text(max = 500) @Nullable String remark) {}

package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.code.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The second decider agrees. */
@Schema(description = "Confirmation of a proposed level 共同认定重大隐患")
record ConfirmLevel(
    @Schema(description = "Opinion of the second decider 共同认定意见") @Text(max = 300)
        @Nullable String opinion) {}

package io.worksafety.hazard.rectification;

import io.worksafety.platform.code.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Consent to the latest plan as it is; its time limit becomes the due date. */
@Schema(description = "Approval of the rectification plan 治理方案审批")
public record ApprovePlan(
    @Schema(description = "Remark 审批意见") @Text(max = 500) @Nullable String remark) {}

package io.worksafety.inspection.inspection;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Approval of an inspection 行政检查审批")
record ApproveInspection(
    @Schema(description = "Number of the approval document 审批文号") @NotNull @Text(max = 100)
        String docNo) {}

package io.worksafety.responsibility.assignment;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The assignment never was 撤回责任分工")
record WithdrawAssignment(
    @NotNull
        @Text(max = 300)
        @Schema(description = "Why it should not be there 撤回原因", maxLength = 300)
        String reason) {}

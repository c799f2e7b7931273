package io.worksafety.responsibility.appointment;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The appointment never was 撤回任职记录")
record WithdrawAppointment(
    @NotNull
        @Text(max = 300)
        @Schema(description = "Why it should not be there 撤回原因", maxLength = 300)
        String reason) {}

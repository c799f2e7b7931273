package io.worksafety.accountability.veto;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a veto ends before its time 提前解除或撤销的理由")
record EndVeto(
    @NotNull @Text(max = 1000, multiline = true) String reason,
    @NotNull @Text(max = 100) @Schema(description = "决定文号", examples = "建委〔2027〕40号")
        String decisionNo) {}

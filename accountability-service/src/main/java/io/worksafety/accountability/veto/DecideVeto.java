package io.worksafety.accountability.veto;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The decision that puts a veto into effect 否决决定")
record DecideVeto(
    @NotNull @Text(max = 100) @Schema(description = "决定文号", examples = "建委〔2027〕22号")
        String decisionNo) {}

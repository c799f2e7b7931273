package io.worksafety.hazard.publicreport;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Result of the verification 核查结果")
record VerifyPublicReport(
    @Schema(description = "It is as reported 是否属实") @NotNull Boolean found,
    @Schema(description = "What was found 核查情况", maxLength = 1000) @NotNull @Text(max = 1000)
        String statement) {}

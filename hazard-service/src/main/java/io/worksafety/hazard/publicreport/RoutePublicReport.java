package io.worksafety.hazard.publicreport;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a report goes to the county 移送县级核查")
record RoutePublicReport(
    @Schema(description = "Reason 理由", maxLength = 500) @NotNull @Text(max = 500) String reason) {}

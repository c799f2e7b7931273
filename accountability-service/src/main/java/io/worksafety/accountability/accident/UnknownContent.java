package io.worksafety.accountability.accident;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A statutory content that is not known yet, and why 尚不清楚的法定内容及原因")
record UnknownContent(@NotNull ReportContent content, @NotNull @Text(max = 300) String reason) {}

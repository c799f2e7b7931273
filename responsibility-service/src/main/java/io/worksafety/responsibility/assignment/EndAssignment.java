package io.worksafety.responsibility.assignment;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The end of a responsibility 终止责任分工")
record EndAssignment(
    @NotNull @Schema(description = "First instant it no longer holds 截止时间（不含）") Instant endsAt,
    @NotNull @Text(max = 300) @Schema(description = "Why 终止原因", maxLength = 300) String reason) {}

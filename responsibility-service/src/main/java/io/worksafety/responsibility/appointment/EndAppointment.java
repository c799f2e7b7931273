package io.worksafety.responsibility.appointment;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The end of a term 免职")
record EndAppointment(
    @NotNull @Schema(description = "First instant after the term 任职截止时间（不含）") Instant endsAt,
    @NotNull @Text(max = 100) @Schema(description = "Number of the document 免职文号", maxLength = 100)
        String documentNo,
    @NotNull @Text(max = 300) @Schema(description = "Why 免职原因", maxLength = 300) String reason) {}

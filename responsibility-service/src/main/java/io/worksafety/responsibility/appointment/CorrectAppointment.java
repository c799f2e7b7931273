package io.worksafety.responsibility.appointment;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What was true all along, in full; the post stays 更正任职记录")
record CorrectAppointment(
    @NotNull @Schema(description = "The person 人员") UUID personId,
    @Schema(description = "Whether in the first place 是否主要任职人", defaultValue = "true")
        @Nullable Boolean principal,
    @NotNull @Text(max = 100) @Schema(description = "Number of the document 任职文号", maxLength = 100)
        String documentNo,
    @NotNull @Schema(description = "First instant of the term 任职起始时间") Instant validFrom,
    @Schema(description = "First instant after the term; open when absent 任职截止时间（不含）")
        @Nullable Instant validTo,
    @NotNull @Text(max = 300) @Schema(description = "What was wrong 更正原因", maxLength = 300)
        String reason) {

  boolean inFirstPlace() {
    return principal == null || principal;
  }
}

package io.worksafety.responsibility.appointment;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Who holds which post, and when 任职")
record AppointPerson(
    @NotNull @Schema(description = "The post 岗位") UUID postId,
    @NotNull @Schema(description = "The person 人员") UUID personId,
    @Schema(
            description = "Whether in the first place; one at a time for a post 是否主要任职人",
            defaultValue = "true")
        @Nullable Boolean principal,
    @NotNull @Text(max = 100) @Schema(description = "Number of the document 任职文号", maxLength = 100)
        String documentNo,
    @NotNull @Schema(description = "First instant of the term 任职起始时间") Instant validFrom,
    @Schema(description = "First instant after the term; open when absent 任职截止时间（不含）")
        @Nullable Instant validTo) {

  boolean inFirstPlace() {
    return principal == null || principal;
  }
}

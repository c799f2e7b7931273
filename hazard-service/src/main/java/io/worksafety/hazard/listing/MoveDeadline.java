package io.worksafety.hazard.listing;

import io.worksafety.hazard.rectification.DueDate;
import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A later deadline and why: extended, or after a review that did not consent. */
@Schema(description = "Another deadline of a listing 调整督办期限")
record MoveDeadline(
    @Schema(description = "Reason 理由") @NotNull @Text(max = 500) String reason,
    @Schema(description = "New deadline 新的督办期限") @NotNull Instant deadline) {

  MoveDeadline {
    deadline = DueDate.millis(deadline);
  }
}

package io.worksafety.hazard.listing;

import io.worksafety.hazard.rectification.DueDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hazard is listed, under these terms, until that day. */
@Schema(description = "Approval of a listing 批准挂牌督办")
record ApproveListing(
    @NotNull @Valid ListingTerms terms,
    @Schema(description = "Deadline, not later than the rectification is due 督办期限") @NotNull
        Instant deadline) {

  ApproveListing {
    deadline = DueDate.millis(deadline);
  }
}

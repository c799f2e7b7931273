package io.worksafety.hazard.gathering;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people did about an alert; every step is there once. */
@Schema(description = "Handling of an alert 处置情况")
record Handling(
    @Schema(description = "Acknowledged 签收") @Nullable Step acknowledgement,
    @Schema(description = "Dispersed 疏散") @Nullable Step dispersal,
    @Schema(description = "Dismissed 误报") @Nullable Step dismissal,
    @Schema(description = "Closed 办结") @Nullable Step closing) {

  static final Handling NONE = new Handling(null, null, null, null);

  @Schema(description = "One step 处置步骤")
  record Step(UUID personId, Instant at, @Schema(maxLength = 500) @Nullable String remark) {}

  Handling with(AlertAction action, Step step) {
    return switch (action) {
      case ACKNOWLEDGE -> new Handling(step, dispersal, dismissal, closing);
      case DISPERSE -> new Handling(acknowledgement, step, dismissal, closing);
      case DISMISS -> new Handling(acknowledgement, dispersal, step, closing);
      case CLOSE -> new Handling(acknowledgement, dispersal, dismissal, step);
    };
  }

  boolean dismissedBy(UUID person) {
    return dismissal != null && dismissal.personId().equals(person);
  }
}

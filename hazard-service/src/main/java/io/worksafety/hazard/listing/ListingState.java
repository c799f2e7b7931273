package io.worksafety.hazard.listing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole state of a listing as plain values: for the audit digest and views. */
record ListingState(
    String no,
    UUID hazardId,
    ListingStatus status,
    ListLevel level,
    String reason,
    @Nullable UUID proposedBy,
    @Nullable ListingTerms terms,
    @Nullable Instant listedAt,
    @Nullable Instant deadline,
    List<Extension> extensions,
    int escalations,
    @Nullable Review review,
    @Nullable Ending ending) {

  ListingState {
    extensions = List.copyOf(extensions);
  }

  @Schema(name = "ListingExtension", description = "Deadline moved 督办期限调整")
  record Extension(
      @Schema(maxLength = 500) String reason,
      Instant previousDeadline,
      Instant deadline,
      UUID byPersonId,
      Instant at) {}

  @Schema(description = "Review applied for 复查申请")
  record Review(@Schema(maxLength = 2000) String statement, UUID byPersonId, Instant at) {}

  /** Nobody in person ends a proposal that lapses. */
  @Schema(description = "How it ended 办结情况")
  record Ending(
      @Schema(maxLength = 500) @Nullable String conclusion,
      @Nullable UUID byPersonId,
      Instant at) {}
}

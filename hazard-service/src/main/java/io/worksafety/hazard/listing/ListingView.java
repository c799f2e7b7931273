package io.worksafety.hazard.listing;

import io.worksafety.hazard.listing.ListingState.Ending;
import io.worksafety.hazard.listing.ListingState.Extension;
import io.worksafety.hazard.listing.ListingState.Review;
import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One listing as its readers see it. */
@Schema(description = "Listed supervision of a major hazard 重大隐患挂牌督办")
record ListingView(
    UUID id,
    long version,
    @Schema(maxLength = 32, examples = "320105-L-2026-000012") String no,
    UUID hazardId,
    ListingStatus status,
    ListLevel level,
    @Schema(maxLength = 500) String reason,
    @Schema(description = "Who proposed it; absent when the rule did 提请人")
        @Nullable UUID proposedByPersonId,
    @Schema(maxLength = 12) String areaCode,
    @Nullable ListingTerms terms,
    @Nullable Instant listedAt,
    @Nullable Instant deadline,
    @Schema(description = "The deadline has passed 已逾期") boolean overdue,
    List<Extension> extensions,
    @Schema(description = "How often it went one level up 提级次数") int escalations,
    @Nullable Review review,
    @Nullable Ending ending,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 当前可执行的操作")
        List<ListingAction> allowedActions)
    implements Versioned {

  static ListingView of(Listing listing, Caller caller, Instant now) {
    ListingState s = listing.state();
    return new ListingView(
        listing.id(),
        listing.version(),
        s.no(),
        s.hazardId(),
        s.status(),
        s.level(),
        s.reason(),
        s.proposedBy(),
        listing.areaCode(),
        s.terms(),
        s.listedAt(),
        s.deadline(),
        overdue(s, now),
        s.extensions(),
        s.escalations(),
        s.review(),
        s.ending(),
        listing.createdAt(),
        listing.updatedAt(),
        ListingAction.allowed(s, caller, now));
  }

  /** Derived from the time; what goes on above is overdue until it is reviewed. */
  private static boolean overdue(ListingState s, Instant now) {
    return s.status() == ListingStatus.ESCALATED
        || s.status() == ListingStatus.LISTED && s.deadline() != null && now.isAfter(s.deadline());
  }
}

package io.worksafety.hazard.listing;

import io.worksafety.platform.store.EventType;
import java.time.Instant;
import java.util.UUID;

/** Facts of listed supervision. */
sealed interface ListingEvent {

  /**
   * @param automatic nobody proposed it: the hazard was not closed in time
   */
  @EventType("io.worksafety.hazard.listing-proposed.v1")
  record Proposed(
      UUID listingId, String no, UUID hazardId, ListLevel level, boolean automatic, String areaCode)
      implements ListingEvent {}

  @EventType("io.worksafety.hazard.listing-refused.v1")
  record Refused(UUID listingId, String no, UUID hazardId, String areaCode)
      implements ListingEvent {}

  @EventType("io.worksafety.hazard.listing-lapsed.v1")
  record Lapsed(UUID listingId, String no, UUID hazardId, String areaCode)
      implements ListingEvent {}

  @EventType("io.worksafety.hazard.listing-listed.v1")
  record Listed(
      UUID listingId,
      String no,
      UUID hazardId,
      ListLevel level,
      UUID dutyLeaderPersonId,
      UUID dutyOrganizationId,
      Instant deadline,
      String areaCode)
      implements ListingEvent {}

  @EventType("io.worksafety.hazard.listing-extended.v1")
  record Extended(
      UUID listingId,
      String no,
      UUID hazardId,
      Instant previousDeadline,
      Instant deadline,
      String areaCode)
      implements ListingEvent {}

  /** Overdue: it is a matter of that level now, with a new deadline. */
  @EventType("io.worksafety.hazard.listing-escalated.v1")
  record Escalated(
      UUID listingId,
      String no,
      UUID hazardId,
      ListLevel level,
      int escalations,
      Instant missed,
      Instant deadline,
      String areaCode)
      implements ListingEvent {}

  @EventType("io.worksafety.hazard.listing-review-applied.v1")
  record ReviewApplied(UUID listingId, String no, UUID hazardId, String areaCode)
      implements ListingEvent {}

  @EventType("io.worksafety.hazard.listing-returned.v1")
  record Returned(UUID listingId, String no, UUID hazardId, Instant deadline, String areaCode)
      implements ListingEvent {}

  @EventType("io.worksafety.hazard.listing-review-overdue.v1")
  record ReviewOverdue(UUID listingId, String no, UUID hazardId, Instant dueAt, String areaCode)
      implements ListingEvent {}

  @EventType("io.worksafety.hazard.listing-delisted.v1")
  record Delisted(UUID listingId, String no, UUID hazardId, ListLevel level, String areaCode)
      implements ListingEvent {}
}

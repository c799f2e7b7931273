package io.worksafety.hazard.listing;

import static io.worksafety.hazard.listing.ListingStatus.ESCALATED;
import static io.worksafety.hazard.listing.ListingStatus.LISTED;
import static io.worksafety.hazard.listing.ListingStatus.PROPOSED;
import static io.worksafety.hazard.listing.ListingStatus.REVIEW_APPLIED;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.security.Caller;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What can be done to a listing, in which status, by which operation. */
enum ListingAction implements Labelled {
  APPROVE("批准挂牌", "approveListing", Set.of(PROPOSED)),
  REFUSE("不予挂牌", "refuseListing", Set.of(PROPOSED)),
  EXTEND("延期", "extendListing", Set.of(LISTED)),
  APPLY_REVIEW("申请复查", "applyForDelisting", Set.of(LISTED, ESCALATED)),
  RETURN("退回", "returnListing", Set.of(REVIEW_APPLIED)),
  DELIST("摘牌", "delistHazard", Set.of(REVIEW_APPLIED));

  private final String labelZh;
  private final String operation;
  private final Set<ListingStatus> from;

  ListingAction(String labelZh, String operation, Set<ListingStatus> from) {
    this.labelZh = labelZh;
    this.operation = operation;
    this.from = from;
  }

  /** What this caller may do now; the acts guard themselves. */
  static List<ListingAction> allowed(ListingState listing, Caller caller, Instant now) {
    if (caller.personId() == null) {
      return List.of();
    }
    return Arrays.stream(values())
        .filter(action -> caller.may(action.operation))
        .filter(action -> action.possible(listing.status()))
        .filter(action -> action.open(listing, caller, now))
        .toList();
  }

  private boolean open(ListingState listing, Caller caller, Instant now) {
    UUID person = Objects.requireNonNull(caller.personId());
    return switch (this) {
      case APPROVE, REFUSE -> !person.equals(listing.proposedBy());
      case EXTEND -> listing.deadline() != null && now.isBefore(listing.deadline());
      case APPLY_REVIEW -> true;
      case RETURN, DELIST ->
          listing.review() != null && !person.equals(listing.review().byPersonId());
    };
  }

  boolean possible(ListingStatus status) {
    return from.contains(status);
  }

  void requirePossible(ListingStatus status) {
    if (!possible(status)) {
      throw ListingProblem.STATUS_CONFLICT.because(
          status + " does not allow " + this, status.labelZh() + "状态不允许" + labelZh);
    }
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.hazard.listing;

import io.worksafety.hazard.lifecycle.MajorHazardWatch;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.store.Numbers;
import io.worksafety.platform.time.Deadline;
import io.worksafety.platform.time.DeadlineListener;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * When a listing is proposed, goes up or ends without anybody acting on it: a major hazard stays
 * open too long, a deadline passes, the hazard is closed or lowered.
 */
@ApplicationScoped
class ListingDeadlines implements DeadlineListener, MajorHazardWatch {

  private static final String TYPE = "listing";

  private final Listings listings;
  private final ListingRules rules;
  private final Deadlines deadlines;
  private final Numbers numbers;
  private final Journal journal;
  private final ReadModel reads;
  private final Clock clock;

  ListingDeadlines(
      Listings listings,
      ListingRules rules,
      Deadlines deadlines,
      Numbers numbers,
      Journal journal,
      ReadModel reads,
      Clock clock) {
    this.listings = listings;
    this.rules = rules;
    this.deadlines = deadlines;
    this.numbers = numbers;
    this.journal = journal;
    this.reads = reads;
    this.clock = clock;
  }

  @Override
  public void opened(UUID hazardId, String areaCode, Instant now) {
    if (deadlines.open(hazardId, ListingRules.PROPOSAL).isEmpty()) {
      deadlines.start(ListingRules.PROPOSAL, TYPE, hazardId, areaCode, now);
    }
  }

  @Override
  public void lowered(UUID hazardId, Instant now) {
    deadlines.cancel(hazardId, ListingRules.PROPOSAL);
    listings
        .open(hazardId)
        .ifPresent(listing -> {
          if (listing.status() == ListingStatus.PROPOSED) {
            journal.append(listing, listing.lapse(now));
          } else {
            journal.append(listing, listing.endLowered(now));
            deadlines.cancelAll(listing.id());
          }
        });
  }

  @Override
  public void closing(UUID hazardId, Caller caller, Instant now) {
    listings
        .open(hazardId)
        .ifPresent(listing -> {
          if (listing.status() != ListingStatus.PROPOSED) {
            throw ListingProblem.OPEN_LISTING.because(
                "Listing " + listing.state().no() + " is " + listing.status(),
                "挂牌督办 " + listing.state().no() + " " + listing.status().labelZh());
          }
          journal.append(listing, listing.lapse(now));
        });
    if (!caller.hasRole("COMMITTEE_OFFICE") && listings.everListed(hazardId)) {
      throw ListingProblem.CLOSED_BY_OFFICE.because(
          "COMMITTEE_OFFICE is needed", "需要 COMMITTEE_OFFICE 角色");
    }
    deadlines.meet(hazardId, ListingRules.PROPOSAL);
  }

  void listed(Listing listing, Instant now, Instant deadline) {
    deadlines.cancel(listing.hazardId(), ListingRules.PROPOSAL);
    deadlines.startUntil(ListingRules.PERIOD, listing, now, deadline);
  }

  /** The deadline was moved, before it passed or by a review. */
  void moved(Listing listing, Instant now, Instant deadline) {
    deadlines.meet(listing.id(), ListingRules.REVIEW);
    deadlines.cancel(listing.id(), ListingRules.PERIOD);
    deadlines.startUntil(ListingRules.PERIOD, listing, now, deadline);
  }

  void reviewApplied(Listing listing, Instant now) {
    deadlines.meet(listing.id(), ListingRules.PERIOD);
    deadlines.meet(listing.id(), ListingRules.ESCALATED);
    deadlines.start(ListingRules.REVIEW, listing, now);
  }

  void delisted(Listing listing) {
    deadlines.meet(listing.id(), ListingRules.REVIEW);
  }

  @Override
  public void breached(Deadline deadline) {
    if (!deadline.aggregateType().equals(TYPE)) {
      return;
    }
    switch (deadline.ruleId()) {
      case ListingRules.PROPOSAL -> propose(deadline);
      case ListingRules.PERIOD, ListingRules.ESCALATED -> escalate(deadline);
      case ListingRules.REVIEW -> {
        Listing listing = listings.require(deadline.aggregateId());
        journal.append(listing, listing.reviewOverdue(deadline.dueAt()));
      }
      default -> throw new IllegalStateException("No one knows the rule " + deadline.ruleId());
    }
  }

  private void propose(Deadline deadline) {
    ListedHazard hazard =
        reads.first(ListedHazard.query(deadline.aggregateId()), ListedHazard::read).orElseThrow();
    if (!hazard.listable() || listings.open(hazard.id()).isPresent()) {
      return;
    }
    Listing listing =
        Listing.dueByRule(
            numbers.next(hazard.areaCode(), ListingLifecycle.LETTER),
            hazard,
            "重大隐患超过规定期限未销号，按规则 " + deadline.ruleId() + " 自动提请");
    journal.append(listing, listing.proposed());
  }

  /** A review that was applied for in time, or an end, has come before the scan. */
  private void escalate(Deadline deadline) {
    Listing listing = listings.require(deadline.aggregateId());
    if (!listing.status().next().contains(ListingStatus.ESCALATED)) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    journal.append(listing, listing.escalate(deadline.dueAt(), rules.escalatedUntil(now)));
    deadlines.start(ListingRules.ESCALATED, listing, now);
  }
}

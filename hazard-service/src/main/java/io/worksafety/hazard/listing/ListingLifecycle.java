package io.worksafety.hazard.listing;

import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.store.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/** The acts on listings, one method each: load, act, journal, move the deadlines. */
@ApplicationScoped
class ListingLifecycle {

  static final char LETTER = 'L';

  private final Listings listings;
  private final ListingRules rules;
  private final ListingDeadlines deadlines;
  private final Numbers numbers;
  private final Journal journal;
  private final ReadModel reads;
  private final Clock clock;

  ListingLifecycle(
      Listings listings,
      ListingRules rules,
      ListingDeadlines deadlines,
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

  ListingView propose(ProposeListing given, Caller caller) {
    ListedHazard hazard =
        reads
            .first(
                ListedHazard.query(given.hazardId()).scope("area_code", caller.areas()),
                ListedHazard::read)
            .orElseThrow(() ->
                ListingProblem.HAZARD_UNKNOWN
                    .because("There is no " + given.hazardId(), "未找到 " + given.hazardId())
                    .at("/hazardId"));
    listings
        .open(hazard.id())
        .ifPresent(open -> {
          throw ListingProblem.ALREADY_OPEN
              .because(
                  "Listing " + open.state().no() + " is " + open.status(),
                  "挂牌督办 " + open.state().no() + " " + open.status().labelZh())
              .at("/hazardId");
        });
    Listing listing =
        Listing.propose(numbers.next(hazard.areaCode(), LETTER), hazard, given, caller);
    return done(listing, listing.proposed(), caller, now());
  }

  @Transactional
  ListingView get(UUID id, Caller caller) {
    return ListingView.of(listings.require(id, caller), caller, now());
  }

  ListingView approve(UUID id, ApproveListing given, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Listing listing = listings.require(id, caller, ifMatch);
    Instant limit = hazard(listing).limit(rules.latest(now), now);
    ListingEvent listed = listing.approve(given, limit, caller, now);
    journal.append(listing, listed);
    deadlines.listed(listing, now, given.deadline());
    return ListingView.of(listing, caller, now);
  }

  ListingView refuse(UUID id, RefuseListing given, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Listing listing = listings.require(id, caller, ifMatch);
    return done(listing, listing.refuse(given.reason(), caller, now), caller, now);
  }

  ListingView extend(UUID id, MoveDeadline given, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Listing listing = listings.require(id, caller, ifMatch);
    Instant from = Objects.requireNonNullElse(listing.deadline(), now);
    Instant limit = hazard(listing).limit(rules.latest(from), now);
    journal.append(
        listing, listing.extend(given, rules.extensionsAllowed(now), limit, caller, now));
    deadlines.moved(listing, now, given.deadline());
    return ListingView.of(listing, caller, now);
  }

  ListingView applyForReview(UUID id, ApplyForDelisting given, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Listing listing = listings.require(id, caller, ifMatch);
    journal.append(listing, listing.applyForReview(given, caller, now));
    deadlines.reviewApplied(listing, now);
    return ListingView.of(listing, caller, now);
  }

  ListingView giveBack(UUID id, MoveDeadline given, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Listing listing = listings.require(id, caller, ifMatch);
    Instant limit = hazard(listing).limit(rules.latest(now), now);
    journal.append(listing, listing.giveBack(given, limit, caller, now));
    deadlines.moved(listing, now, given.deadline());
    return ListingView.of(listing, caller, now);
  }

  ListingView delist(UUID id, DelistHazard given, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Listing listing = listings.require(id, caller, ifMatch);
    journal.append(listing, listing.delist(given.conclusion(), hazard(listing), caller, now));
    deadlines.delisted(listing);
    return ListingView.of(listing, caller, now);
  }

  private ListedHazard hazard(Listing listing) {
    return reads.first(ListedHazard.query(listing.hazardId()), ListedHazard::read).orElseThrow();
  }

  private ListingView done(Listing listing, ListingEvent event, Caller caller, Instant now) {
    journal.append(listing, event);
    return ListingView.of(listing, caller, now);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

package io.worksafety.hazard.listing;

import io.worksafety.platform.time.DeadlineRules;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The figures of the rules in force. */
@ApplicationScoped
class ListingRules {

  static final String PROPOSAL = "hazard.listing";
  static final String PERIOD = "listing.period";
  static final String ESCALATED = "listing.escalated";
  static final String REVIEW = "listing.review";

  private final Deadlines deadlines;
  private final DeadlineRules rules;

  ListingRules(Deadlines deadlines, DeadlineRules rules) {
    this.deadlines = deadlines;
    this.rules = rules;
  }

  /** The latest a listing may last that begins or is extended then. */
  Instant latest(Instant from) {
    return deadlines.dueAt(PERIOD, from);
  }

  int extensionsAllowed(Instant now) {
    return rules.require(PERIOD, now).params().path("extensions").intValue();
  }

  Instant escalatedUntil(Instant now) {
    return deadlines.dueAt(ESCALATED, now);
  }
}

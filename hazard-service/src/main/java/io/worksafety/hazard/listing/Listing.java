package io.worksafety.hazard.listing;

import io.worksafety.hazard.listing.ListingState.Ending;
import io.worksafety.hazard.listing.ListingState.Extension;
import io.worksafety.hazard.listing.ListingState.Review;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One major hazard under listed supervision. Proposed by somebody or because it stayed open too
 * long, listed by a leader, struck off by a review; overdue it becomes a matter of the level above.
 */
@Entity
@SuppressWarnings("NullAway.Init")
class Listing extends Aggregate {

  private String no;
  private UUID hazardId;

  @Enumerated(EnumType.STRING)
  private ListingStatus status;

  @Enumerated(EnumType.STRING)
  private ListLevel level;

  private String reason;
  private @Nullable UUID proposedBy;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable ListingTerms terms;

  private @Nullable Instant listedAt;
  private @Nullable Instant deadline;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Extension> extensions = List.of();

  private int escalations;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Review review;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Ending ending;

  protected Listing() {}

  private Listing(
      String no, ListedHazard hazard, ListLevel level, String reason, @Nullable UUID proposedBy) {
    super(Ids.next(), hazard.areaCode(), null);
    if (!hazard.listable()) {
      throw ListingProblem.HAZARD_NOT_MAJOR
          .because(
              "It is " + hazard.level() + " and " + hazard.status(),
              "当前"
                  + hazard.status().labelZh()
                  + (hazard.level() == null ? "，未定级" : "，" + hazard.level().labelZh()))
          .at("/hazardId");
    }
    this.no = no;
    this.hazardId = hazard.id();
    this.status = ListingStatus.PROPOSED;
    this.level = level;
    this.reason = reason;
    this.proposedBy = proposedBy;
  }

  static Listing propose(String no, ListedHazard hazard, ProposeListing given, Caller caller) {
    return new Listing(no, hazard, given.level(), given.reason(), person(caller));
  }

  /** Nobody proposes it but the rule. */
  static Listing dueByRule(String no, ListedHazard hazard, String reason) {
    return new Listing(no, hazard, ListLevel.DISTRICT, reason, null);
  }

  ListingEvent proposed() {
    return new ListingEvent.Proposed(id(), no, hazardId, level, proposedBy == null, areaCode());
  }

  ListingEvent approve(ApproveListing given, Instant limit, Caller caller, Instant now) {
    decide(ListingAction.APPROVE, caller);
    requireDeadline(given.deadline(), now, limit);
    terms = given.terms();
    listedAt = now;
    deadline = given.deadline();
    move(ListingStatus.LISTED);
    return new ListingEvent.Listed(
        id(),
        no,
        hazardId,
        level,
        given.terms().dutyLeaderPersonId(),
        given.terms().dutyOrganizationId(),
        given.deadline(),
        areaCode());
  }

  ListingEvent refuse(String why, Caller caller, Instant now) {
    UUID person = decide(ListingAction.REFUSE, caller);
    ending = new Ending(why, person, now);
    move(ListingStatus.REFUSED);
    return new ListingEvent.Refused(id(), no, hazardId, areaCode());
  }

  private UUID decide(ListingAction action, Caller caller) {
    action.requirePossible(status);
    UUID person = person(caller);
    if (person.equals(proposedBy)) {
      throw ListingProblem.APPROVER_IS_PROPOSER.because(
          "Person " + person + " proposed it", "人员 " + person + " 是提请人");
    }
    return person;
  }

  /** There is nothing left to decide on. */
  ListingEvent lapse(Instant now) {
    ending = new Ending(null, null, now);
    move(ListingStatus.LAPSED);
    return new ListingEvent.Lapsed(id(), no, hazardId, areaCode());
  }

  ListingEvent extend(MoveDeadline given, int allowed, Instant limit, Caller caller, Instant now) {
    ListingAction.EXTEND.requirePossible(status);
    UUID person = person(caller);
    Instant previous = Objects.requireNonNull(deadline);
    if (!now.isBefore(previous)) {
      throw ListingProblem.DEADLINE_PASSED.because("It was " + previous, "原期限为 " + previous);
    }
    if (extensions.size() >= allowed) {
      throw ListingProblem.EXTENSIONS_USED.because(
          extensions.size() + " of " + allowed + " are used",
          "已延期 " + extensions.size() + " 次，最多 " + allowed + " 次");
    }
    requireDeadline(given.deadline(), previous, limit);
    List<Extension> longer = new ArrayList<>(extensions);
    longer.add(new Extension(given.reason(), previous, given.deadline(), person, now));
    extensions = longer;
    deadline = given.deadline();
    return new ListingEvent.Extended(id(), no, hazardId, previous, given.deadline(), areaCode());
  }

  ListingEvent applyForReview(ApplyForDelisting given, Caller caller, Instant now) {
    ListingAction.APPLY_REVIEW.requirePossible(status);
    review = new Review(given.statement(), person(caller), now);
    move(ListingStatus.REVIEW_APPLIED);
    return new ListingEvent.ReviewApplied(id(), no, hazardId, areaCode());
  }

  /** The review does not consent: supervision goes on. */
  ListingEvent giveBack(MoveDeadline given, Instant limit, Caller caller, Instant now) {
    review(ListingAction.RETURN, caller);
    requireDeadline(given.deadline(), now, limit);
    deadline = given.deadline();
    move(ListingStatus.LISTED);
    return new ListingEvent.Returned(id(), no, hazardId, given.deadline(), areaCode());
  }

  ListingEvent delist(String conclusion, ListedHazard hazard, Caller caller, Instant now) {
    UUID person = review(ListingAction.DELIST, caller);
    if (!hazard.verified()) {
      throw ListingProblem.HAZARD_NOT_VERIFIED.because(
          "The hazard is " + hazard.status(), "隐患状态为" + hazard.status().labelZh());
    }
    return end(conclusion, person, now);
  }

  /** The hazard turned out to be no major one. */
  ListingEvent endLowered(Instant now) {
    return end(null, null, now);
  }

  private ListingEvent end(@Nullable String conclusion, @Nullable UUID person, Instant now) {
    ending = new Ending(conclusion, person, now);
    move(ListingStatus.DELISTED);
    return new ListingEvent.Delisted(id(), no, hazardId, level, areaCode());
  }

  private UUID review(ListingAction action, Caller caller) {
    action.requirePossible(status);
    UUID person = person(caller);
    if (person.equals(Objects.requireNonNull(review).byPersonId())) {
      throw ListingProblem.REVIEWER_IS_APPLICANT.because(
          "Person " + person + " applied for it", "人员 " + person + " 是复查申请人");
    }
    return person;
  }

  /** The deadline passed without a review being applied for. */
  ListingEvent escalate(Instant missed, Instant next) {
    level = level.up();
    escalations++;
    deadline = next;
    move(ListingStatus.ESCALATED);
    return new ListingEvent.Escalated(
        id(), no, hazardId, level, escalations, missed, next, areaCode());
  }

  ListingEvent reviewOverdue(Instant due) {
    return new ListingEvent.ReviewOverdue(id(), no, hazardId, due, areaCode());
  }

  private static void requireDeadline(Instant given, Instant after, Instant limit) {
    if (!given.isAfter(after)) {
      throw ListingProblem.DEADLINE_NOT_LATER
          .because(given + " is not later than " + after, given + " 不晚于 " + after)
          .at("/deadline");
    }
    if (given.isAfter(limit)) {
      throw ListingProblem.DEADLINE_BEYOND_LIMIT
          .because(given + " is later than " + limit, given + " 晚于 " + limit)
          .at("/deadline");
    }
  }

  private static UUID person(Caller caller) {
    if (caller.personId() == null) {
      throw ListingProblem.PERSON_NEEDED.because("The token names no person", "令牌中没有人员标识");
    }
    return caller.personId();
  }

  private void move(ListingStatus to) {
    if (!status.next().contains(to)) {
      throw new IllegalStateException(status + " to " + to + " is not in the table");
    }
    status = to;
  }

  ListingStatus status() {
    return status;
  }

  UUID hazardId() {
    return hazardId;
  }

  @Nullable Instant deadline() {
    return deadline;
  }

  @Override
  public String aggregateType() {
    return "listing";
  }

  @Override
  public ListingState state() {
    return new ListingState(
        no,
        hazardId,
        status,
        level,
        reason,
        proposedBy,
        terms,
        listedAt,
        deadline,
        extensions,
        escalations,
        review,
        ending);
  }
}

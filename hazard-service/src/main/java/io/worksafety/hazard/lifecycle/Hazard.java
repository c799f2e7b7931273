package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.lifecycle.Decisions.Closing;
import io.worksafety.hazard.lifecycle.Decisions.Control;
import io.worksafety.hazard.lifecycle.Decisions.Rejection;
import io.worksafety.hazard.lifecycle.Decisions.Reopening;
import io.worksafety.hazard.lifecycle.Decisions.Resumption;
import io.worksafety.hazard.rectification.DueDate;
import io.worksafety.hazard.rectification.Evidence;
import io.worksafety.hazard.rectification.ExtendRectification;
import io.worksafety.hazard.rectification.Rectification;
import io.worksafety.hazard.rectification.RectificationPlan;
import io.worksafety.hazard.rectification.Submission;
import io.worksafety.hazard.rectification.SubmitPlan;
import io.worksafety.hazard.rectification.SubmitRectification;
import io.worksafety.hazard.rectification.Verification;
import io.worksafety.hazard.rectification.VerifyRectification;
import io.worksafety.hazard.registry.RegisteredObject;
import io.worksafety.hazard.transfer.AcceptTransfer;
import io.worksafety.hazard.transfer.TransferHazard;
import io.worksafety.hazard.transfer.Transfers;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A hazard and the acts of its life. Each act guards itself, changes the state and returns the
 * facts to publish; due dates and limits are computed by the caller from the rules in force.
 */
@Entity
@Table(name = "hazard")
@SuppressWarnings("NullAway.Init")
class Hazard extends Aggregate {

  private String no;
  private Origin origin;
  private Place place;
  private Matter matter;

  private @Nullable UUID mergedInto;

  @JdbcTypeCode(SqlTypes.JSON)
  private Sightings sightings = Sightings.NONE;

  @Enumerated(EnumType.STRING)
  private HazardStatus status;

  private @Nullable Instant registeredAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable DutyHolder dutyHolder;

  @Enumerated(EnumType.STRING)
  private @Nullable HazardLevel level;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Criterion criterion;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable LevelProposal levelProposal;

  @JdbcTypeCode(SqlTypes.JSON)
  private Decisions decisions = Decisions.NONE;

  @JdbcTypeCode(SqlTypes.JSON)
  private Rectification rectification = Rectification.NONE;

  private @Nullable Instant startedAt;
  private @Nullable Instant dueAt;
  private @Nullable Instant overdueSince;

  @JdbcTypeCode(SqlTypes.JSON)
  private Transfers transfers = Transfers.NONE;

  @JdbcTypeCode(SqlTypes.JSON)
  private Publicity publicity = Publicity.NONE;

  protected Hazard() {}

  private Hazard(
      String no,
      String areaCode,
      @Nullable UUID organizationId,
      Origin origin,
      Place place,
      Matter matter) {
    super(Ids.next(), areaCode, organizationId);
    this.no = no;
    this.origin = origin;
    this.place = place;
    this.matter = matter;
  }

  static Hazard report(
      String no,
      String areaCode,
      ReportHazard report,
      List<Evidence> evidence,
      @Nullable RegisteredObject object,
      Caller caller) {
    Hazard hazard =
        new Hazard(
            no,
            areaCode,
            caller.organizationId(),
            Origin.of(report, evidence, caller),
            Place.at(report.location()),
            Matter.of(report.clause()));
    hazard.status = HazardStatus.REPORTED;
    if (object != null) {
      hazard.belongTo(object);
    }
    return hazard;
  }

  /** As another service found it; the object may not be registered here yet. */
  static Hazard found(
      String no, FoundHazard finding, @Nullable RegisteredObject object, Instant now) {
    Hazard hazard =
        new Hazard(
            no,
            finding.areaCode(),
            null,
            Origin.of(finding),
            Place.of(finding.objectType(), finding.objectId()),
            Matter.of(finding.clause()));
    hazard.status = HazardStatus.REGISTERED;
    hazard.registeredAt = now.isBefore(finding.discoveredAt()) ? finding.discoveredAt() : now;
    if (object != null) {
      hazard.belongTo(object);
    }
    return hazard;
  }

  /** Takes over what the registry knows of the object. */
  void belongTo(RegisteredObject object) {
    place = place.of(object);
    if (!object.areaCode().equals(areaCode())) {
      relocate(object.areaCode());
    }
    if (dutyHolder == null && object.enterpriseId() != null) {
      dutyHolder = new DutyHolder(object.enterpriseId(), null, null);
    }
  }

  boolean visibleTo(Caller caller) {
    return VisibleHazards.to(caller, place.enterpriseId(), dutyHolder);
  }

  HazardEvent reject(String reason, Instant rejectableUntil, Caller caller, Instant now) {
    UUID person = require(HazardAction.REJECT, caller);
    if (now.isAfter(rejectableUntil)) {
      throw HazardProblem.TRIAGE_PERIOD_OVER.because(
          "It could be rejected until " + rejectableUntil + "; register it",
          "不予受理的期限至 " + rejectableUntil + "，请登记");
    }
    decisions = decisions.rejected(new Rejection(reason, person, now));
    move(HazardStatus.REJECTED);
    return new HazardEvent.Rejected(id(), no);
  }

  /** The report is another sighting of a hazard that is known: it ends there, with what it had. */
  HazardEvent mergeInto(Hazard target, Caller caller) {
    require(HazardAction.MERGE, caller);
    if (target.id().equals(id())
        || !target.status.open()
        || target.status == HazardStatus.REPORTED
        || place.objectId() != null && !place.objectId().equals(target.place.objectId())) {
      throw HazardProblem.MERGE_TARGET
          .because(
              target.no + " is " + target.status + " at object " + target.place.objectId(),
              target.no + " 状态为" + target.status.labelZh() + "，对象为 " + target.place.objectId())
          .at("/intoHazardId");
    }
    target.sightings =
        target.sightings.and(List.of(Sighting.of(origin, id()))).and(sightings.all());
    sightings = Sightings.NONE;
    mergedInto = target.id();
    move(HazardStatus.MERGED);
    return new HazardEvent.Merged(id(), no, target.id(), areaCode());
  }

  /** Seen once more; the fact to publish is {@link #sighted}. */
  HazardEvent seenAgain(Sighting sighting) {
    sightings = sightings.and(List.of(sighting));
    return sighted(sighting);
  }

  HazardEvent sighted(Sighting sighting) {
    return HazardEvent.sighted(id(), state(), sighting);
  }

  /**
   * The same was found at this object before.
   *
   * @param earlier those hazards, newest first
   * @param flagAt from which occurrence on it is flagged
   */
  Optional<HazardEvent> recurs(List<UUID> earlier, int flagAt) {
    matter = matter.after(earlier);
    return matter.occurrences() == 1
        ? Optional.empty()
        : Optional.of(HazardEvent.recurred(id(), state(), matter.occurrences() >= flagAt));
  }

  HazardEvent register(@Nullable DutyHolder named, Caller caller, Instant now) {
    require(HazardAction.REGISTER, caller);
    if (place.objectId() == null) {
      throw HazardProblem.OBJECT_NEEDED
          .because(
              "The report named no object; give objectType and objectId",
              "上报时未指明对象，请填写 objectType 和 objectId")
          .at("/objectId");
    }
    charge(named);
    if (dutyHolder == null) {
      throw HazardProblem.DUTY_HOLDER_NEEDED
          .because("The object has no enterprise; give dutyHolder", "该对象没有所属企业，请填写 dutyHolder")
          .at("/dutyHolder");
    }
    registeredAt = now;
    move(HazardStatus.REGISTERED);
    return HazardEvent.registered(id(), state());
  }

  private void charge(@Nullable DutyHolder named) {
    if (named == null) {
      return;
    }
    if (!named.named()) {
      throw HazardProblem.DUTY_HOLDER_NEEDED
          .because("Name an enterprise, an organisation or a person", "请填写企业、单位或责任人")
          .at("/dutyHolder");
    }
    dutyHolder = named;
  }

  /**
   * Grades; a GENERAL hazard starts its rectification in the same act.
   *
   * @param generalDueAt due date by rule, used for GENERAL
   */
  List<HazardEvent> grade(
      HazardLevel given,
      Criterion basis,
      @Nullable DutyHolder named,
      Instant generalDueAt,
      Caller caller,
      Instant now) {
    require(HazardAction.GRADE, caller);
    charge(named);
    return basis.needsSecond(given)
        ? List.of(propose(basis, now))
        : graded(given, basis, generalDueAt, now);
  }

  /** GENERAL on a ground that needs no judgement, by the service itself. */
  List<HazardEvent> gradeGeneral(Criterion basis, Instant dueAt, Instant now) {
    return graded(HazardLevel.GENERAL, basis, dueAt, now);
  }

  private List<HazardEvent> graded(
      HazardLevel given, Criterion basis, Instant generalDueAt, Instant now) {
    level(given, basis);
    move(HazardStatus.GRADED);
    HazardEvent graded = HazardEvent.graded(id(), state(), null);
    return given == HazardLevel.MAJOR ? List.of(graded) : List.of(graded, start(generalDueAt, now));
  }

  private void level(HazardLevel given, Criterion basis) {
    level = given;
    criterion = basis;
    levelProposal = null;
    matter = matter.known(basis.label());
  }

  private HazardEvent propose(Criterion basis, Instant now) {
    levelProposal = new LevelProposal(basis, now);
    return new HazardEvent.LevelProposed(id(), no, HazardLevel.MAJOR, basis.label());
  }

  /** The second decider agrees: it is MAJOR from now on. */
  HazardEvent confirmLevel(Caller caller) {
    UUID person = require(HazardAction.CONFIRM_LEVEL, caller);
    if (levelProposal == null) {
      throw HazardProblem.NO_LEVEL_PROPOSAL.because("Grade it first", "请先提出定级");
    }
    Criterion basis = levelProposal.criterion();
    if (!person.equals(basis.secondPersonId())) {
      throw HazardProblem.NOT_SECOND_DECIDER.because(
          "Person " + basis.secondPersonId() + " was named", "指定的共同认定人为 " + basis.secondPersonId());
    }
    return raise(basis);
  }

  private HazardEvent raise(Criterion basis) {
    HazardLevel before = level;
    level(HazardLevel.MAJOR, basis);
    startedAt = null;
    dueAt = null;
    overdueSince = null;
    move(HazardStatus.GRADED);
    return HazardEvent.graded(id(), state(), before);
  }

  /** Up: control and plan start anew. Down: only before rectification, which then starts. */
  List<HazardEvent> regrade(
      HazardLevel given, Criterion basis, Instant generalDueAt, Caller caller, Instant now) {
    require(HazardAction.REGRADE, caller);
    HazardLevel before = Objects.requireNonNull(level);
    before.requireChange(given, status, caller);
    if (basis.needsSecond(given)) {
      return List.of(propose(basis, now));
    }
    if (given == HazardLevel.MAJOR) {
      return List.of(raise(basis));
    }
    level(given, basis);
    return List.of(HazardEvent.graded(id(), state(), before), start(generalDueAt, now));
  }

  private HazardEvent start(Instant due, Instant now) {
    DueDate.requireLater(due, now);
    startedAt = now;
    dueAt = due;
    overdueSince = null;
    move(HazardStatus.RECTIFYING);
    return new HazardEvent.RectificationStarted(id(), due);
  }

  HazardEvent control(ControlHazard given, Caller caller, Instant now) {
    UUID person = require(HazardAction.CONTROL, caller);
    decisions = decisions.controlled(Control.of(given, person, now));
    move(HazardStatus.CONTROLLED);
    return new HazardEvent.Controlled(id(), decisions.stopRequired());
  }

  HazardEvent submitPlan(SubmitPlan plan, Caller caller, Instant now) {
    require(HazardAction.SUBMIT_PLAN, caller);
    requireDutyHolder(caller);
    rectification = rectification.planned(RectificationPlan.of(plan, caller, now));
    return new HazardEvent.PlanSubmitted(
        id(), rectification.pendingPlan(decisions.controlledAt()).timeLimit());
  }

  /**
   * @param limit the latest due date the rule allows
   */
  List<HazardEvent> approvePlan(Instant limit, Caller caller, Instant now) {
    require(HazardAction.APPROVE_PLAN, caller);
    Instant due = rectification.pendingPlan(decisions.controlledAt()).timeLimit();
    rectification = rectification.approved(caller, limit, now);
    return List.of(new HazardEvent.PlanApproved(id(), due), start(due, now));
  }

  HazardEvent extend(
      ExtendRectification request, int allowed, Instant limit, Caller caller, Instant now) {
    UUID person = require(HazardAction.EXTEND, caller);
    Instant previous = Objects.requireNonNull(dueAt);
    rectification =
        rectification.extended(
            request, Objects.requireNonNull(startedAt), previous, allowed, limit, person, now);
    dueAt = request.dueAt();
    return new HazardEvent.Extended(id(), previous, request.dueAt());
  }

  HazardEvent submit(
      SubmitRectification claim,
      List<Evidence> before,
      List<Evidence> after,
      Caller caller,
      Instant now) {
    require(HazardAction.SUBMIT, caller);
    requireDutyHolder(caller);
    rectification = rectification.submitted(Submission.of(claim, before, after, caller, now));
    move(HazardStatus.SUBMITTED);
    return new HazardEvent.RectificationClaimed(id());
  }

  /**
   * @param limit the latest new due date after a failure
   */
  HazardEvent verify(
      VerifyRectification seen,
      List<Evidence> evidence,
      Verification.Rules rules,
      Instant limit,
      Caller caller,
      Instant now) {
    require(HazardAction.VERIFY, caller);
    Verification verification =
        Verification.of(
            seen,
            evidence,
            new Verification.Scene(
                sightings.finders(origin),
                rectification,
                dutyHolder == null ? null : dutyHolder.personId(),
                level == HazardLevel.MAJOR,
                place.location(),
                now),
            rules,
            caller);
    rectification = rectification.verified(verification);
    if (verification.passed()) {
      overdueSince = null;
      move(HazardStatus.VERIFIED);
      return new HazardEvent.Verified(id(), rectification.lastVerifiers());
    }
    Instant due = Objects.requireNonNull(verification.dueAt());
    DueDate.requireWithin(due, limit);
    start(due, now);
    return new HazardEvent.VerificationFailed(id(), rectification.failCount(), due);
  }

  HazardEvent resume(ResumeProduction consent, Caller caller, Instant now) {
    UUID person = require(HazardAction.RESUME, caller);
    decisions = decisions.resumed(new Resumption(consent.documentNo(), person, now));
    return new HazardEvent.ResumptionApproved(id());
  }

  HazardEvent close(CloseHazard given, Caller caller, Instant now) {
    UUID person = require(HazardAction.CLOSE, caller);
    if (!rectification.verifiedSinceSubmission()) {
      throw HazardProblem.NOT_VERIFIED.because("Verify the last submission first", "请先验收最近一次整改提交");
    }
    decisions = decisions.closed(new Closing(given.conclusion(), person, now));
    move(HazardStatus.CLOSED);
    return HazardEvent.closed(id(), state());
  }

  HazardEvent reopen(
      ReopenHazard request, List<Evidence> evidence, Instant limit, Caller caller, Instant now) {
    UUID person = require(HazardAction.REOPEN, caller);
    DueDate.requireWithin(request.dueAt(), limit);
    start(request.dueAt(), now);
    decisions = decisions.reopened(Reopening.of(request, evidence, person, now));
    return HazardEvent.reopened(id(), state(), request);
  }

  HazardEvent transfer(TransferHazard given, Instant acceptBy, Caller caller, Instant now) {
    require(HazardAction.TRANSFER, caller);
    transfers = transfers.begun(given, caller, now);
    return new HazardEvent.Transferred(
        id(),
        no,
        transfers.requirePending().fromOrganizationId(),
        given.toOrganizationId(),
        acceptBy,
        areaCode());
  }

  HazardEvent acceptTransfer(AcceptTransfer acceptance, Caller caller, Instant now) {
    require(HazardAction.ACCEPT_TRANSFER, caller);
    transfers = transfers.accepted(acceptance, caller, now);
    return new HazardEvent.TransferAccepted(
        id(), no, Objects.requireNonNull(transfers.handler()), areaCode());
  }

  /** The receiver let the period pass. */
  HazardEvent escalateTransfer(Instant missed) {
    UUID receiver = transfers.requirePending().toOrganizationId();
    transfers = transfers.escalated(missed);
    return new HazardEvent.TransferEscalated(id(), no, receiver, missed, areaCode());
  }

  HazardEvent publicity(Publicity told) {
    publicity = told;
    return new HazardEvent.PublicityChanged(
        id(), no, told.state(), Objects.requireNonNull(told.exposureId()), areaCode());
  }

  /**
   * The due date passed without a submission. The flag is set while that period is the present one;
   * the fact is published in any case, as later acts do not undo it.
   */
  HazardEvent overdue(Instant missed, int daysOver) {
    if (missed.equals(dueAt)) {
      overdueSince = missed;
    }
    return HazardEvent.overdue(id(), state(), missed, daysOver);
  }

  HazardEvent missed(HazardStage stage, Instant due) {
    return new HazardEvent.DeadlineMissed(id(), no, stage, due);
  }

  private UUID require(HazardAction action, Caller caller) {
    action.requirePossible(status, level);
    place.requireWithin(caller.industries());
    if (caller.personId() == null) {
      throw HazardProblem.PERSON_NEEDED.because("The token names no person", "令牌中没有人员标识");
    }
    return caller.personId();
  }

  private void requireDutyHolder(Caller caller) {
    if (dutyHolder == null || !dutyHolder.is(caller)) {
      throw HazardProblem.NOT_DUTY_HOLDER.because(
          "The organisation or person of the token is not the duty holder", "令牌中的单位或人员不是整改责任主体");
    }
  }

  private void move(HazardStatus to) {
    if (!status.next().contains(to)) {
      throw new IllegalStateException(status + " to " + to + " is not in the table");
    }
    status = to;
  }

  @Override
  public String aggregateType() {
    return "hazard";
  }

  @Override
  public HazardState state() {
    return new HazardState(
        no,
        areaCode(),
        origin,
        place,
        status,
        mergedInto,
        sightings,
        matter,
        registeredAt,
        dutyHolder,
        level,
        criterion,
        levelProposal,
        decisions,
        rectification,
        startedAt,
        dueAt,
        overdueSince,
        transfers,
        publicity);
  }
}

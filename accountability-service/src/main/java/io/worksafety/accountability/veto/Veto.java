package io.worksafety.accountability.veto;

import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.CanonicalJson;
import io.worksafety.platform.store.Ids;
import io.worksafety.platform.time.ChinaTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One veto on one subject for one trigger: proposed by a rule, put into effect by people. */
@Entity
@Table(name = "veto")
@SuppressWarnings("NullAway.Init")
class Veto extends Aggregate {

  private static final int DISTRICT_DIGITS = 6;

  private String no;

  @Enumerated(EnumType.STRING)
  private VetoStatus status;

  private UUID ruleId;
  private int ruleVersion;

  @Enumerated(EnumType.STRING)
  private ChainLevel subjectKind;

  @Enumerated(EnumType.STRING)
  private SubjectType subjectType;

  private UUID subjectId;

  @Enumerated(EnumType.STRING)
  private VetoTriggerType triggerType;

  private UUID triggerRef;
  private LocalDate triggerOn;
  private @Nullable UUID chainId;

  @Column(columnDefinition = "jsonb")
  private String facts;

  @Column(columnDefinition = "text[]")
  private String[] scope;

  @Enumerated(EnumType.STRING)
  private VetoPeriod period;

  private @Nullable LocalDate periodFrom;
  private @Nullable LocalDate periodTo;
  private String basisTitle;
  private String basisNo;
  private String basisClause;
  private boolean earlyLift;
  private Instant proposedAt;
  private @Nullable Instant notifiedAt;
  private @Nullable UUID notifiedBy;
  private @Nullable String noticeNo;
  private @Nullable Instant objectionDueAt;
  private @Nullable Instant waivedAt;
  private @Nullable String waiverNo;
  private @Nullable String objection;
  private @Nullable Instant objectedAt;
  private @Nullable String answer;
  private @Nullable Instant answeredAt;
  private @Nullable UUID decidedBy;
  private @Nullable Instant decidedAt;
  private @Nullable String decisionNo;
  private @Nullable Instant endedAt;
  private @Nullable LocalDate endedOn;

  @Enumerated(EnumType.STRING)
  private @Nullable VetoEndCause endCause;

  private @Nullable String endReason;

  protected Veto() {}

  Veto(VetoRule rule, Subject subject, VetoGround ground, String no, Instant now) {
    // A leader's veto is the district's business, a street's also the street's
    super(
        Ids.next(),
        subject.type() == SubjectType.PERSON
            ? ground.areaCode().substring(0, DISTRICT_DIGITS)
            : ground.areaCode(),
        subject.type() == SubjectType.ORGANIZATION ? subject.id() : null);
    this.no = no;
    this.subjectKind = rule.subjectKind();
    this.subjectType = subject.type();
    this.subjectId = subject.id();
    this.ruleId = rule.ruleId();
    rest(rule, ground, now);
  }

  private void rest(VetoRule rule, VetoGround ground, Instant now) {
    status = VetoStatus.PROPOSED;
    ruleVersion = rule.ruleVersion();
    triggerType = ground.type();
    triggerRef = ground.ref();
    triggerOn = ground.on();
    chainId = ground.chainId();
    facts = CanonicalJson.text(ground.facts());
    scope = rule.scope();
    period = rule.period();
    earlyLift = rule.earlyLift();
    basisTitle = rule.basis().docTitle();
    basisNo = rule.basis().docNo();
    basisClause = rule.basis().clause();
    proposedAt = now;
    switch (period) {
      case ASSESSMENT_YEAR -> {
        periodFrom = triggerOn.withDayOfYear(1);
        periodTo = periodFrom.plusYears(1);
      }
      case P12M -> {
        // Runs from the decision
        periodFrom = null;
        periodTo = null;
      }
    }
  }

  VetoEvent proposed() {
    return new VetoEvent.Proposed(
        id(),
        ruleId,
        ruleVersion,
        subjectType,
        subjectId,
        triggerRef,
        scopes(),
        periodFrom,
        periodTo,
        basis());
  }

  /** The facts met the rule no longer, and now meet it again: the procedure starts anew. */
  VetoEvent proposeAgain(VetoRule rule, VetoGround ground, Instant now) {
    move(VetoStatus.PROPOSED);
    notifiedAt = null;
    notifiedBy = null;
    noticeNo = null;
    objectionDueAt = null;
    waivedAt = null;
    waiverNo = null;
    objection = null;
    objectedAt = null;
    answer = null;
    answeredAt = null;
    decidedBy = null;
    decidedAt = null;
    decisionNo = null;
    endedAt = null;
    endedOn = null;
    endCause = null;
    endReason = null;
    rest(rule, ground, now);
    return proposed();
  }

  VetoEvent serve(NotifyVeto command, Instant dueAt, Caller caller, Instant now) {
    UUID person = person(caller);
    refuseSubject(caller);
    move(VetoStatus.NOTIFIED);
    notifiedAt = now;
    notifiedBy = person;
    noticeNo = command.noticeNo();
    objectionDueAt = dueAt;
    return new VetoEvent.Notified(
        id(),
        ruleId,
        ruleVersion,
        subjectType,
        subjectId,
        triggerRef,
        scopes(),
        periodFrom,
        periodTo,
        basis(),
        dueAt);
  }

  VetoEvent object(ObjectToVeto command, Caller caller, Instant now) {
    refuseStrangers(caller, "objectToVeto");
    if (status == VetoStatus.NOTIFIED && waivedAt != null) {
      throw VetoProblem.OBJECTION_LATE.because("The right to object was waived", "被否决对象已书面放弃异议");
    }
    if (status == VetoStatus.NOTIFIED && now.isAfter(dueAt())) {
      throw VetoProblem.OBJECTION_LATE.because(
          "The time to object ended at " + dueAt(), "异议期已于 " + dueAt() + " 届满");
    }
    move(VetoStatus.OBJECTED);
    objection = command.objection();
    objectedAt = now;
    return new VetoEvent.Objected(id());
  }

  VetoEvent waive(WaiveObjection command, Caller caller, Instant now) {
    refuseStrangers(caller, "waiveVetoObjection");
    if (status != VetoStatus.NOTIFIED || waivedAt != null) {
      throw conflict();
    }
    waivedAt = now;
    waiverNo = command.documentNo();
    return new VetoEvent.ObjectionWaived(id());
  }

  VetoEvent answer(AnswerObjection command, Caller caller, Instant now) {
    person(caller);
    refuseSubject(caller);
    move(VetoStatus.ANSWERED);
    answer = command.answer();
    answeredAt = now;
    return new VetoEvent.ObjectionAnswered(id());
  }

  VetoEvent takeEffect(DecideVeto command, Caller caller, Instant now) {
    UUID person = decider(caller);
    if (status == VetoStatus.OBJECTED) {
      throw VetoProblem.OBJECTION_OPEN.because("The objection has no answer yet", "异议尚未答复");
    }
    if (status == VetoStatus.NOTIFIED && waivedAt == null && !now.isAfter(dueAt())) {
      throw VetoProblem.OBJECTION_PERIOD.because(
          "The subject may object until " + dueAt(), "被否决对象可在 " + dueAt() + " 前提出异议");
    }
    move(VetoStatus.EFFECTIVE);
    decidedBy = person;
    decidedAt = now;
    decisionNo = command.decisionNo();
    if (period == VetoPeriod.P12M) {
      periodFrom = ChinaTime.day(now);
      periodTo = periodFrom.plusMonths(12);
    }
    return new VetoEvent.Effective(
        id(),
        ruleId,
        ruleVersion,
        subjectType,
        subjectId,
        triggerRef,
        scopes(),
        Objects.requireNonNull(periodFrom),
        Objects.requireNonNull(periodTo),
        basis());
  }

  VetoEvent lift(EndVeto command, Caller caller, Instant now) {
    decider(caller);
    if (!earlyLift) {
      throw VetoProblem.EARLY_LIFT.because(
          "The rule lets it run to the end of its period", "该规则规定否决期满方可解除");
    }
    move(VetoStatus.LIFTED);
    end(VetoEndCause.DECISION, command.reason(), ChinaTime.day(now), now);
    return new VetoEvent.Lifted(id(), subjectType, subjectId, ChinaTime.day(now));
  }

  VetoEvent revoke(EndVeto command, Caller caller, Instant now) {
    decider(caller);
    return revoke(VetoEndCause.DECISION, command.reason(), now);
  }

  /** The facts no longer meet the rule. */
  VetoEvent revokeByFacts(String reason, Instant now) {
    return revoke(VetoEndCause.FACTS_CHANGED, reason, now);
  }

  private VetoEvent revoke(VetoEndCause cause, String reason, Instant now) {
    move(VetoStatus.REVOKED);
    end(cause, reason, ChinaTime.day(now), now);
    return new VetoEvent.Revoked(id(), subjectType, subjectId, ChinaTime.day(now), cause);
  }

  VetoEvent expire(Instant now) {
    LocalDate last = Objects.requireNonNull(periodTo);
    move(VetoStatus.EXPIRED);
    end(VetoEndCause.PERIOD_OVER, null, last, now);
    return new VetoEvent.Expired(id(), subjectType, subjectId, last);
  }

  private void end(VetoEndCause cause, @Nullable String reason, LocalDate day, Instant now) {
    endedAt = now;
    endedOn = day;
    endCause = cause;
    endReason = reason;
  }

  private UUID decider(Caller caller) {
    UUID person = person(caller);
    refuseSubject(caller);
    if (person.equals(notifiedBy)) {
      throw VetoProblem.NOTIFIER_DECIDES.because("You served the notice of this veto", "您是本否决的告知人");
    }
    return person;
  }

  private void refuseSubject(Caller caller) {
    if (subject().is(caller)) {
      throw VetoProblem.SUBJECT_DECIDES.because(
          "The veto concerns you or your organisation", "该否决涉及您本人或您的单位");
    }
  }

  private void refuseStrangers(Caller caller, String operation) {
    if (!subject().is(caller) && caller.limitedTo("subject", operation)) {
      throw VetoProblem.NOT_SUBJECT.because("The veto does not concern you", "该否决与您及您的单位无关");
    }
  }

  private static UUID person(Caller caller) {
    UUID person = caller.personId();
    if (person == null) {
      throw VetoProblem.PERSON_UNKNOWN.because("The token names no person", "令牌中没有人员身份");
    }
    return person;
  }

  private Instant dueAt() {
    return Objects.requireNonNull(objectionDueAt);
  }

  private void move(VetoStatus target) {
    if (!status.next().contains(target)) {
      throw conflict();
    }
    status = target;
  }

  private RuntimeException conflict() {
    return VetoProblem.STATUS_CONFLICT.because(
        "The veto is " + status + ", which leads to " + status.next(),
        "否决状态为“" + status.labelZh() + "”，后续状态为 " + status.next());
  }

  VetoStatus status() {
    return status;
  }

  boolean open() {
    return switch (status) {
      case PROPOSED, NOTIFIED, OBJECTED, ANSWERED, EFFECTIVE -> true;
      case EXPIRED, LIFTED, REVOKED -> false;
    };
  }

  boolean revokedByFacts() {
    return endCause == VetoEndCause.FACTS_CHANGED;
  }

  UUID ruleId() {
    return ruleId;
  }

  int ruleVersion() {
    return ruleVersion;
  }

  UUID triggerRef() {
    return triggerRef;
  }

  Subject subject() {
    return new Subject(subjectType, subjectId);
  }

  @Nullable LocalDate periodTo() {
    return periodTo;
  }

  private List<VetoScope> scopes() {
    return Arrays.stream(scope).map(VetoScope::valueOf).toList();
  }

  private VetoBasis basis() {
    return new VetoBasis(basisTitle, basisNo, basisClause);
  }

  @Override
  public String aggregateType() {
    return "veto";
  }

  @Override
  public Object state() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("no", no);
    state.put("status", status);
    state.put("rule", ruleId + " v" + ruleVersion);
    state.put("subject", subject());
    state.put("trigger", triggerType + " " + triggerRef);
    state.put("facts", facts);
    state.put("scope", Arrays.asList(scope));
    state.put("periodFrom", String.valueOf(periodFrom));
    state.put("periodTo", String.valueOf(periodTo));
    state.put("objection", objection);
    state.put("answer", answer);
    state.put("waiver", waiverNo);
    state.put("decision", decisionNo);
    state.put("end", endCause);
    return state;
  }
}

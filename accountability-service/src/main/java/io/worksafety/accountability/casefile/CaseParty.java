package io.worksafety.accountability.casefile;

import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.accountability.chain.ChainLink;
import io.worksafety.platform.store.CanonicalJson;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of those who may have to answer. Changed only by its case. */
@Entity
@Table(name = "case_party")
@SuppressWarnings("NullAway.Init")
class CaseParty {

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "case_id", updatable = false)
  private CaseFile caseFile;

  private int seq;

  @Enumerated(EnumType.STRING)
  private ChainLevel level;

  private @Nullable UUID organizationId;
  private @Nullable UUID personId;
  private @Nullable UUID postId;
  private @Nullable UUID assignmentId;

  @Enumerated(EnumType.STRING)
  @Column(name = "certainty")
  private PartyOrigin origin;

  @Enumerated(EnumType.STRING)
  private @Nullable GapBody gapBody;

  private @Nullable String addedReason;

  @Enumerated(EnumType.STRING)
  private PartyStatus status;

  private @Nullable Instant notifiedAt;
  private @Nullable String noticeNo;
  private @Nullable Instant statementDueAt;
  private @Nullable String statement;
  private @Nullable Instant statementAt;

  @Enumerated(EnumType.STRING)
  private @Nullable Disposition disposition;

  private @Nullable String dispositionDetail;

  @Column(columnDefinition = "jsonb")
  private @Nullable String basis;

  @Column(columnDefinition = "jsonb")
  private @Nullable String exemption;

  @Column(columnDefinition = "jsonb")
  private @Nullable String considered;

  private @Nullable Instant proposedAt;
  private @Nullable Instant decidedAt;
  private @Nullable UUID decidedBy;

  @Enumerated(EnumType.STRING)
  private @Nullable CompetentBody competentBody;

  private @Nullable String decisionNo;
  private @Nullable Instant executedAt;
  private @Nullable String executionNo;

  protected CaseParty() {}

  private CaseParty(CaseFile caseFile, int seq, ChainLevel level, PartyOrigin origin) {
    this.id = Ids.next();
    this.caseFile = caseFile;
    this.seq = seq;
    this.level = level;
    this.origin = origin;
    this.status = PartyStatus.IDENTIFIED;
  }

  /** Whoever held the level on the relevant day. */
  static CaseParty holder(CaseFile caseFile, int seq, ChainLink link) {
    CaseParty party =
        new CaseParty(caseFile, seq, link.level(), PartyOrigin.valueOf(link.certainty().name()));
    party.organizationId = link.organizationId();
    party.personId = link.personId();
    party.postId = link.postId();
    party.assignmentId = link.assignmentId();
    return party;
  }

  /** The body that left the level unassigned. */
  static CaseParty gap(CaseFile caseFile, int seq, ChainLevel level, ResponsibleForGap body) {
    CaseParty party = new CaseParty(caseFile, seq, level, PartyOrigin.UNASSIGNED);
    party.gapBody = body.body();
    party.organizationId = body.organizationId();
    return party;
  }

  static CaseParty added(CaseFile caseFile, int seq, AddCaseParty command) {
    CaseParty party = new CaseParty(caseFile, seq, command.level(), PartyOrigin.ADDED);
    party.organizationId = command.organizationId();
    party.personId = command.personId();
    party.addedReason = command.reason();
    return party;
  }

  void serve(NotifyParty command, Instant now, Instant dueAt) {
    move(PartyStatus.NOTIFIED);
    notifiedAt = now;
    noticeNo = command.noticeNo();
    statementDueAt = dueAt;
  }

  void state(RecordStatement command, Instant now) {
    if (statementDueAt != null && command.givenAt().isAfter(statementDueAt)) {
      throw CaseProblem.STATEMENT_LATE
          .because(
              "The time for a statement ended at " + statementDueAt,
              "陈述申辩期已于 " + statementDueAt + " 届满")
          .at("/givenAt");
    }
    if (command.givenAt().isAfter(now)
        || notifiedAt != null && command.givenAt().isBefore(notifiedAt)) {
      throw CaseProblem.STATEMENT_LATE
          .because(
              "A statement is given after the notice and not later than now", "陈述时间须在告知之后、当前时间之前")
          .at("/givenAt");
    }
    move(PartyStatus.STATEMENT);
    statement = command.statement();
    statementAt = command.givenAt();
  }

  void propose(ProposeDisposition command, Instant now) {
    if (status == PartyStatus.NOTIFIED && statementDueAt != null && !now.isAfter(statementDueAt)) {
      throw CaseProblem.STATEMENT_PERIOD.because(
          "The party may make a statement until " + statementDueAt,
          "责任主体可在 " + statementDueAt + " 前陈述申辩");
    }
    check(command.disposition(), command.exemption());
    move(PartyStatus.PROPOSED);
    dispose(command.disposition(), command.detail(), command.basis(), command.exemption());
    proposedAt = now;
  }

  void decide(DecideParty command, UUID decider, Instant now) {
    check(command.disposition(), command.exemption());
    move(PartyStatus.DECIDED);
    dispose(command.disposition(), command.detail(), command.basis(), command.exemption());
    considered = CanonicalJson.text(command.considered());
    decidedAt = now;
    decidedBy = decider;
    competentBody = command.competentBody();
    decisionNo = command.decisionNo();
  }

  void execute(ExecuteDisposition command, Instant now) {
    if (command.executedAt().isAfter(now)
        || decidedAt != null && command.executedAt().isBefore(decidedAt)) {
      throw CaseProblem.PARTY_STATUS_CONFLICT
          .because(
              "A disposition is executed after its decision and not later than now",
              "执行时间须在决定之后、当前时间之前")
          .at("/executedAt");
    }
    move(PartyStatus.EXECUTED);
    executedAt = command.executedAt();
    executionNo = command.documentNo();
  }

  private void check(Disposition chosen, @Nullable Exemption ground) {
    if (!chosen.fits(level) || chosen.needsPerson() && personId == null) {
      throw CaseProblem.DISPOSITION_UNFIT
          .because(
              chosen + " does not fit " + level + (personId == null ? " without a person" : ""),
              chosen.labelZh() + "不适用于该" + level.labelZh())
          .at("/disposition");
    }
    if (chosen != Disposition.NO_PURSUIT) {
      return;
    }
    if (ground == null) {
      throw CaseProblem.EXEMPTION_GROUND_MISSING
          .because("NO_PURSUIT needs exemption with its ground and facts", "不予追究须填写免责理由和事实")
          .at("/exemption");
    }
    if (caseFile.aggravates(level)) {
      throw CaseProblem.EXEMPTION_EXCLUDED
          .because(
              "An aggravating factor is recorded for " + level, level.labelZh() + "存在从重情节，不得免责")
          .at("/disposition");
    }
  }

  private void dispose(
      Disposition chosen,
      @Nullable String detail,
      DispositionBasis rests,
      @Nullable Exemption ground) {
    disposition = chosen;
    dispositionDetail = detail;
    basis = CanonicalJson.text(rests);
    exemption = ground == null ? null : CanonicalJson.text(ground);
  }

  private void move(PartyStatus target) {
    if (!status.next().contains(target)) {
      throw CaseProblem.PARTY_STATUS_CONFLICT.because(
          "A party that is " + status + " cannot become " + target,
          "责任主体状态为 " + status + "，不能变为 " + target);
    }
    status = target;
  }

  UUID id() {
    return id;
  }

  ChainLevel level() {
    return level;
  }

  PartyStatus status() {
    return status;
  }

  boolean isPerson(UUID person) {
    return person.equals(personId);
  }

  CaseEvent.Party asEvent() {
    return new CaseEvent.Party(level, organizationId, personId, origin);
  }

  CaseEvent.PartyAdded addedEvent(UUID caseId) {
    return new CaseEvent.PartyAdded(caseId, id, level, organizationId, personId);
  }

  CaseEvent.PartyDecided decidedEvent(UUID caseId) {
    return new CaseEvent.PartyDecided(
        caseId,
        id,
        caseFile.areaCode(),
        level,
        organizationId,
        personId,
        java.util.Objects.requireNonNull(disposition));
  }

  Object state() {
    return java.util.Arrays.asList(
        level,
        organizationId,
        personId,
        origin,
        status,
        statement,
        disposition,
        dispositionDetail,
        decisionNo,
        executionNo);
  }
}

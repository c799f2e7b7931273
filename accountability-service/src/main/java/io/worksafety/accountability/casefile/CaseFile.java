package io.worksafety.accountability.casefile;

import io.worksafety.accountability.chain.ChainCertainty;
import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.accountability.chain.ChainLink;
import io.worksafety.accountability.chain.ChainTrigger;
import io.worksafety.accountability.chain.ResolvedChain;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.store.CanonicalJson;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A case: one trigger, the chain as it stood, and what becomes of each who may have to answer. */
@Entity
@Table(name = "case_file")
@SuppressWarnings("NullAway.Init")
class CaseFile extends Aggregate {

  private String no;

  @Enumerated(EnumType.STRING)
  private CaseStatus status;

  @Enumerated(EnumType.STRING)
  private ChainTrigger triggerType;

  private UUID triggerRef;
  private Instant relevantAt;
  private Instant knownAt;
  private UUID chainId;
  private String chainHash;

  @Column(columnDefinition = "jsonb")
  private String chain;

  private @Nullable UUID investigatorId;
  private @Nullable Instant investigationAt;
  private @Nullable Instant deliberationAt;
  private @Nullable Instant decidedAt;
  private @Nullable Instant closedAt;
  private @Nullable String outcome;

  @OneToMany(mappedBy = "caseFile", cascade = CascadeType.PERSIST)
  @OrderBy("seq")
  private List<CaseParty> parties = new ArrayList<>();

  @OneToMany(mappedBy = "caseFile", cascade = CascadeType.PERSIST)
  @OrderBy("seq")
  private List<CaseEvidence> evidence = new ArrayList<>();

  @OneToMany(mappedBy = "caseFile", cascade = CascadeType.PERSIST)
  @OrderBy("addedAt")
  private List<CaseFactor> factors = new ArrayList<>();

  protected CaseFile() {}

  /** Every level of the chain becomes a party; one that nobody held, the body that left it so. */
  CaseFile(
      ResolvedChain resolved, String no, Function<ChainLink, ResponsibleForGap> answersForGap) {
    super(Ids.next(), resolved.areaCode(), null);
    this.no = no;
    this.status = CaseStatus.OPENED;
    this.triggerType = resolved.triggerType();
    this.triggerRef = resolved.triggerRef();
    this.relevantAt = resolved.validAt();
    this.knownAt = resolved.knownAt();
    this.chainId = resolved.chainId();
    this.chainHash = resolved.chainHash();
    this.chain = CanonicalJson.text(resolved.links());
    for (ChainLink link : resolved.links()) {
      int seq = parties.size() + 1;
      parties.add(
          link.certainty() == ChainCertainty.UNASSIGNED
              ? CaseParty.gap(this, seq, link.level(), answersForGap.apply(link))
              : CaseParty.holder(this, seq, link));
    }
  }

  CaseEvent opened() {
    return new CaseEvent.Opened(
        id(),
        no,
        triggerType,
        triggerRef,
        relevantAt,
        chainHash,
        parties.stream().map(CaseParty::asEvent).toList());
  }

  CaseEvent investigate(Caller caller, Instant now) {
    UUID person = outsider(caller);
    move(CaseStatus.EVIDENCE);
    investigatorId = person;
    investigationAt = now;
    return new CaseEvent.Investigated(id());
  }

  CaseEvent addEvidence(AddEvidence command, Caller caller, Instant now) {
    investigator(caller);
    in(CaseStatus.EVIDENCE, CaseStatus.PARTIES_CONFIRMED);
    int seq = evidence.size() + 1;
    evidence.add(new CaseEvidence(this, seq, command, now, caller.subject()));
    return new CaseEvent.EvidenceAdded(id(), seq);
  }

  CaseEvent addParty(AddCaseParty command, Caller caller) {
    investigator(caller);
    in(CaseStatus.EVIDENCE);
    CaseParty party = CaseParty.added(this, parties.size() + 1, command);
    parties.add(party);
    return party.addedEvent(id());
  }

  CaseEvent confirmParties(Caller caller) {
    investigator(caller);
    move(CaseStatus.PARTIES_CONFIRMED);
    return new CaseEvent.PartiesConfirmed(id(), parties.size());
  }

  CaseEvent serveNotice(
      UUID partyId, NotifyParty command, Instant statementDueAt, Caller caller, Instant now) {
    investigator(caller);
    in(CaseStatus.PARTIES_CONFIRMED);
    party(partyId).serve(command, now, statementDueAt);
    return new CaseEvent.PartyNotified(id(), partyId, statementDueAt);
  }

  CaseEvent recordStatement(UUID partyId, RecordStatement command, Caller caller, Instant now) {
    investigator(caller);
    in(CaseStatus.PARTIES_CONFIRMED);
    party(partyId).state(command, now);
    return new CaseEvent.PartyStated(id(), partyId);
  }

  CaseEvent propose(UUID partyId, ProposeDisposition command, Caller caller, Instant now) {
    investigator(caller);
    in(CaseStatus.PARTIES_CONFIRMED);
    party(partyId).propose(command, now);
    return new CaseEvent.PartyProposed(id(), partyId);
  }

  CaseEvent deliberate(Caller caller, Instant now) {
    investigator(caller);
    if (evidence.isEmpty()) {
      throw CaseProblem.DOSSIER_EMPTY.because("Deliberation needs a dossier", "提请审议须附案卷材料");
    }
    for (CaseParty party : parties) {
      if (party.status() != PartyStatus.PROPOSED) {
        throw CaseProblem.PARTY_OPEN.because(
            "The " + party.level() + " party has no proposal", party.level().labelZh() + "尚无处理建议");
      }
    }
    move(CaseStatus.DELIBERATION);
    deliberationAt = now;
    return new CaseEvent.Deliberated(id());
  }

  /** Decides one party; the last decision decides the case. */
  List<CaseEvent> decide(UUID partyId, DecideParty command, Caller caller, Instant now) {
    UUID person = decider(caller);
    CompetentBody body = command.competentBody();
    if (!body.actsThrough(caller) || !command.disposition().decidedBy().contains(body)) {
      throw CaseProblem.BODY_NOT_COMPETENT
          .because(
              command.disposition() + " is decided by " + command.disposition().decidedBy(),
              command.disposition().labelZh() + "须由有权机关决定：" + command.disposition().decidedBy())
          .at("/competentBody");
    }
    in(CaseStatus.DELIBERATION);
    CaseParty party = party(partyId);
    party.decide(command, person, now);
    List<CaseEvent> events = new ArrayList<>();
    events.add(party.decidedEvent(id()));
    if (parties.stream().allMatch(p -> p.status() == PartyStatus.DECIDED)) {
      move(CaseStatus.DECIDED);
      decidedAt = now;
      events.add(new CaseEvent.Decided(id(), no));
    }
    return events;
  }

  CaseEvent execute(UUID partyId, ExecuteDisposition command, Caller caller, Instant now) {
    outsider(caller);
    in(CaseStatus.DECIDED, CaseStatus.EXECUTING);
    party(partyId).execute(command, now);
    if (status == CaseStatus.DECIDED) {
      move(CaseStatus.EXECUTING);
    }
    return new CaseEvent.PartyExecuted(id(), partyId);
  }

  CaseEvent close(CloseCase command, Caller caller, Instant now) {
    outsider(caller);
    in(CaseStatus.DECIDED, CaseStatus.EXECUTING);
    for (CaseParty party : parties) {
      if (party.status() != PartyStatus.EXECUTED) {
        throw CaseProblem.PARTY_OPEN.because(
            "The " + party.level() + " party is " + party.status(),
            party.level().labelZh() + "的处理结果尚未落实，状态为 " + party.status());
      }
    }
    move(CaseStatus.CLOSED);
    closedAt = now;
    outcome = command.outcome();
    return new CaseEvent.Closed(id(), no);
  }

  CaseEvent weigh(AddFactor command, Caller caller, Instant now) {
    investigator(caller);
    in(CaseStatus.EVIDENCE, CaseStatus.PARTIES_CONFIRMED);
    if (command.kind() == FactorKind.LATE_REPORT) {
      throw CaseProblem.FACTOR_COMPUTED
          .because("LATE_REPORT follows from the reporting clock", "迟报由报告时限判定，不可手工添加")
          .at("/kind");
    }
    return addFactor(command, caller.subject(), now);
  }

  /** A factor that follows from facts; absent when it is recorded already. */
  List<CaseEvent> weighByFacts(AddFactor factor, Instant now) {
    if (status == CaseStatus.CLOSED
        || factors.stream().anyMatch(f -> f.is(factor.kind(), factor.ref()))) {
      return List.of();
    }
    return List.of(addFactor(factor, "system:accountability", now));
  }

  private CaseEvent addFactor(AddFactor factor, String by, Instant now) {
    factors.add(new CaseFactor(this, factor, now, by));
    return new CaseEvent.Weighed(
        id(), factor.kind(), factor.kind().aggravating(), factor.level(), factor.ref());
  }

  boolean aggravates(ChainLevel level) {
    return factors.stream().anyMatch(f -> f.aggravates(level));
  }

  /** A person, and none that the case is about. */
  UUID outsider(Caller caller) {
    UUID person = caller.personId();
    if (person == null) {
      throw CaseProblem.PERSON_UNKNOWN.because("The token names no person", "令牌中没有人员身份");
    }
    if (parties.stream().anyMatch(p -> p.isPerson(person))) {
      throw CaseProblem.PARTY_TOUCHES.because("You are a party to this case", "您是本案当事人，不得参与办理");
    }
    return person;
  }

  /** An outsider who did not investigate. */
  UUID decider(Caller caller) {
    UUID person = outsider(caller);
    if (person.equals(investigatorId)) {
      throw CaseProblem.INVESTIGATOR_DECIDES.because(
          "You investigated this case", "您是本案调查人员，不得作出决定");
    }
    return person;
  }

  private void investigator(Caller caller) {
    if (!outsider(caller).equals(investigatorId)) {
      if (status == CaseStatus.OPENED) {
        throw conflict();
      }
      throw CaseProblem.NOT_INVESTIGATOR.because(
          "Another person investigates this case", "您不是本案调查人员");
    }
  }

  private CaseParty party(UUID partyId) {
    return parties.stream()
        .filter(p -> p.id().equals(partyId))
        .findFirst()
        .orElseThrow(() -> Aggregates.notFound(partyId));
  }

  private void in(CaseStatus... allowed) {
    if (!List.of(allowed).contains(status)) {
      throw conflict();
    }
  }

  private void move(CaseStatus target) {
    if (!status.next().contains(target)) {
      throw conflict();
    }
    status = target;
  }

  private RuntimeException conflict() {
    return CaseProblem.STATUS_CONFLICT.because(
        "The case is " + status + ", which leads to " + status.next(),
        "案件状态为 " + status + "，后续状态为 " + status.next());
  }

  CaseStatus status() {
    return status;
  }

  List<CaseParty> parties() {
    return List.copyOf(parties);
  }

  @Override
  public String aggregateType() {
    return "case";
  }

  @Override
  public Object state() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("no", no);
    state.put("status", status);
    state.put("trigger", triggerType + " " + triggerRef);
    state.put("chainHash", chainHash);
    state.put("investigator", investigatorId);
    state.put("outcome", outcome);
    state.put("parties", parties.stream().map(CaseParty::state).toList());
    state.put("evidence", evidence.stream().map(CaseEvidence::sha256).toList());
    state.put("factors", factors.stream().map(CaseFactor::state).toList());
    return state;
  }
}

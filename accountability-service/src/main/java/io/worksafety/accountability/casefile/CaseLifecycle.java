package io.worksafety.accountability.casefile;

import io.worksafety.accountability.chain.ChainTrigger;
import io.worksafety.accountability.chain.Chains;
import io.worksafety.accountability.chain.ResolvedChain;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.Deadline;
import io.worksafety.platform.time.DeadlineListener;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** From the first look at a case to its closing. */
@ApplicationScoped
class CaseLifecycle implements DeadlineListener {

  private static final String STATEMENT = "case.statement";
  private static final String PROPOSAL = "case.proposal";
  private static final String DECISION = "case.decision";

  private final CaseFiles cases;
  private final CaseOpening opening;
  private final Chains chains;
  private final Deadlines deadlines;
  private final Journal journal;
  private final Clock clock;

  CaseLifecycle(
      CaseFiles cases,
      CaseOpening opening,
      Chains chains,
      Deadlines deadlines,
      Journal journal,
      Clock clock) {
    this.cases = cases;
    this.opening = opening;
    this.chains = chains;
    this.deadlines = deadlines;
    this.journal = journal;
    this.clock = clock;
  }

  /** A case opened by decision; its trigger must have a chain. */
  UUID open(OpenCase command, Caller caller) {
    ResolvedChain chain =
        command.triggerType() == ChainTrigger.MAJOR_HAZARD
            ? null
            : chains
                .find(command.triggerType(), command.triggerRef())
                .filter(c -> caller.areas().covers(c.areaCode()))
                .orElse(null);
    if (chain == null) {
      throw CaseProblem.CHAIN_UNKNOWN
          .because(
              "No chain is known for " + command.triggerType() + " " + command.triggerRef(),
              "尚未收到该事项的责任链")
          .at("/triggerRef");
    }
    if (cases.of(command.triggerType(), command.triggerRef()).isPresent()) {
      throw CaseProblem.EXISTS
          .because("There is a case for this trigger", "该事项已立案")
          .at("/triggerRef");
    }
    CaseFile opened = opening.open(chain);
    opened.outsider(caller);
    return opened.id();
  }

  void investigate(UUID id, Caller caller, IfMatch ifMatch) {
    CaseFile file = cases.require(id, caller, ifMatch);
    journal.append(file, file.investigate(caller, now()));
    deadlines.start(PROPOSAL, file, now());
    deadlines.start(DECISION, file, now());
  }

  void addEvidence(UUID id, AddEvidence command, Caller caller, IfMatch ifMatch) {
    act(id, caller, ifMatch, (file, now) -> file.addEvidence(command, caller, now));
  }

  void weigh(UUID id, AddFactor command, Caller caller, IfMatch ifMatch) {
    act(id, caller, ifMatch, (file, now) -> file.weigh(command, caller, now));
  }

  void addParty(UUID id, AddCaseParty command, Caller caller, IfMatch ifMatch) {
    act(id, caller, ifMatch, (file, now) -> file.addParty(command, caller));
  }

  void confirmParties(UUID id, Caller caller, IfMatch ifMatch) {
    act(id, caller, ifMatch, (file, now) -> file.confirmParties(caller));
  }

  void serveNotice(UUID id, UUID partyId, NotifyParty command, Caller caller, IfMatch ifMatch) {
    CaseFile file = cases.require(id, caller, ifMatch);
    if (file.parties().stream().noneMatch(p -> p.id().equals(partyId))) {
      throw Aggregates.notFound(partyId);
    }
    Instant now = now();
    Instant dueAt = deadlines.dueAt(STATEMENT, now);
    journal.append(file, file.serveNotice(partyId, command, dueAt, caller, now));
    deadlines.start(STATEMENT, "case-party", partyId, file.areaCode(), now);
  }

  void recordStatement(
      UUID id, UUID partyId, RecordStatement command, Caller caller, IfMatch ifMatch) {
    act(id, caller, ifMatch, (file, now) -> file.recordStatement(partyId, command, caller, now));
    deadlines.meet(partyId, STATEMENT, command.givenAt());
  }

  void propose(UUID id, UUID partyId, ProposeDisposition command, Caller caller, IfMatch ifMatch) {
    act(id, caller, ifMatch, (file, now) -> file.propose(partyId, command, caller, now));
  }

  void deliberate(UUID id, Caller caller, IfMatch ifMatch) {
    act(id, caller, ifMatch, (file, now) -> file.deliberate(caller, now));
    deadlines.meet(id, PROPOSAL);
  }

  void decide(UUID id, UUID partyId, DecideParty command, Caller caller, IfMatch ifMatch) {
    CaseFile file = cases.require(id, caller, ifMatch);
    List<CaseEvent> events = file.decide(partyId, command, caller, now());
    journal.append(events.stream().map(e -> new Journal.Change(file, e)).toList());
    if (file.status() == CaseStatus.DECIDED) {
      deadlines.meet(id, DECISION);
    }
  }

  void execute(UUID id, UUID partyId, ExecuteDisposition command, Caller caller, IfMatch ifMatch) {
    act(id, caller, ifMatch, (file, now) -> file.execute(partyId, command, caller, now));
  }

  void close(UUID id, CloseCase command, Caller caller, IfMatch ifMatch) {
    act(id, caller, ifMatch, (file, now) -> file.close(command, caller, now));
  }

  private void act(
      UUID id, Caller caller, IfMatch ifMatch, BiFunction<CaseFile, Instant, CaseEvent> act) {
    CaseFile file = cases.require(id, caller, ifMatch);
    journal.append(file, act.apply(file, now()));
  }

  @Override
  public void breached(Deadline deadline) {
    if (deadline.ruleId().equals(PROPOSAL) || deadline.ruleId().equals(DECISION)) {
      CaseFile file = cases.require(deadline.aggregateId());
      journal.append(file, new CaseEvent.Overdue(file.id(), deadline.ruleId(), deadline.dueAt()));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

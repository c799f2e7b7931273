package io.worksafety.hazard.investment;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.register.VoidEntry;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The acts on safety investments. */
@ApplicationScoped
class SafetyInvestmentLifecycle {

  private final SafetyInvestments investments;
  private final ReadModel reads;
  private final Journal journal;
  private final Clock clock;

  SafetyInvestmentLifecycle(
      SafetyInvestments investments, ReadModel reads, Journal journal, Clock clock) {
    this.investments = investments;
    this.reads = reads;
    this.journal = journal;
    this.clock = clock;
  }

  UUID register(SafetyInvestmentDetails details, Caller caller) {
    SafetyInvestment investment = SafetyInvestment.register(details, caller);
    refuseKnown(details, investment.id());
    journal.append(investment, investment.registered());
    return investment.id();
  }

  void correct(UUID id, SafetyInvestmentDetails details, IfMatch ifMatch, Caller caller) {
    SafetyInvestment investment = investments.require(id, caller, ifMatch.required());
    refuseKnown(details, id);
    SafetyInvestmentDetails before = investment.details();
    investment.correct(details, caller);
    if (!before.equals(investment.details())) {
      journal.append(investment, investment.corrected());
    }
  }

  /** The unique index is the guard; this says it in words a client can use. */
  private void refuseKnown(SafetyInvestmentDetails details, UUID self) {
    reads
        .first(
            KeysetQuery.select("id from safety_investment")
                .eq("of_organization_id", details.organizationId())
                .eq("budget_year", details.year())
                .eq("kind", details.kind())
                .eq("unit", details.unit())
                .and("voided_at is null and id <> ?", self),
            row -> true)
        .ifPresent(known -> {
          throw SafetyInvestmentProblem.KNOWN.because(
              details.kind()
                  + " of "
                  + details.year()
                  + " in "
                  + details.unit()
                  + " of this organisation are registered already",
              "该单位 " + details.year() + " 年度" + details.kind().labelZh() + "投入已登记");
        });
  }

  void makeVoid(UUID id, VoidEntry voiding, IfMatch ifMatch, Caller caller) {
    SafetyInvestment investment = investments.require(id, caller, ifMatch);
    journal.append(
        investment,
        investment.makeVoidBecause(
            voiding.reason(), caller, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }
}

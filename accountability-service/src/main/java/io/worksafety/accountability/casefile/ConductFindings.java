package io.worksafety.accountability.casefile;

import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The findings and what is decided of them. */
@ApplicationScoped
class ConductFindings extends Aggregates<ConductFinding> {

  private final CaseFiles cases;
  private final Journal journal;
  private final Clock clock;

  ConductFindings(CaseFiles cases, Journal journal, Clock clock) {
    this.cases = cases;
    this.journal = journal;
    this.clock = clock;
  }

  void suspect(ConductFinding finding) {
    journal.append(finding, finding.suspected());
  }

  void decide(UUID id, DecideConduct command, Caller caller, IfMatch ifMatch) {
    ConductFinding finding = require(id, caller, ifMatch);
    UUID person = cases.require(finding.caseId()).decider(caller);
    journal.append(
        finding, finding.decide(command, person, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }
}

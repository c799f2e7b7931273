package io.worksafety.accountability.casefile;

import io.worksafety.accountability.accident.AccidentRegister;
import io.worksafety.accountability.accident.KnownAccident;
import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.accountability.chain.ChainLink;
import io.worksafety.accountability.chain.ChainTrigger;
import io.worksafety.accountability.chain.Chains;
import io.worksafety.accountability.chain.Organizations;
import io.worksafety.accountability.chain.ResolvedChain;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.store.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Opens the cases that follow from facts: a major hazard overdue, an accident reported late. There
 * is one case per trigger, however often and in whatever order the facts arrive.
 */
@ApplicationScoped
class CaseOpening {

  private static final char LETTER = 'C';

  private final CaseFiles cases;
  private final ConductFindings findings;
  private final Chains chains;
  private final Organizations organizations;
  private final AccidentRegister accidents;
  private final Journal journal;
  private final Numbers numbers;
  private final Clock clock;

  CaseOpening(
      CaseFiles cases,
      ConductFindings findings,
      Chains chains,
      Organizations organizations,
      AccidentRegister accidents,
      Journal journal,
      Numbers numbers,
      Clock clock) {
    this.cases = cases;
    this.findings = findings;
    this.chains = chains;
    this.organizations = organizations;
    this.accidents = accidents;
    this.journal = journal;
    this.numbers = numbers;
    this.clock = clock;
  }

  void on(@Observes ResolvedChain chain) {
    switch (chain.triggerType()) {
      case HAZARD_OVERDUE -> {
        if ("MAJOR".equals(chain.hazardLevel())) {
          overdue(chain);
        }
      }
      case ACCIDENT -> consider(chain.triggerRef());
      case MAJOR_HAZARD -> {
        // The chain is kept; nobody has failed yet
      }
    }
  }

  private void overdue(ResolvedChain chain) {
    if (cases.of(chain.triggerType(), chain.triggerRef()).isPresent()) {
      return;
    }
    CaseFile opened = open(chain);
    ConductFinding finding = ConductFinding.shouldHaveEliminated(opened, chain);
    findings.suspect(finding);
  }

  /** Both the accident and its chain must be known; whichever comes second opens the case. */
  void consider(UUID accidentId) {
    KnownAccident accident = accidents.find(accidentId).orElse(null);
    ResolvedChain chain = chains.find(ChainTrigger.ACCIDENT, accidentId).orElse(null);
    if (accident == null || chain == null || accident.lateSteps().isEmpty()) {
      return;
    }
    CaseFile file = cases.of(ChainTrigger.ACCIDENT, accidentId).orElseGet(() -> open(chain));
    for (KnownAccident.LateStep step : accident.lateSteps()) {
      List<CaseEvent> events = file.weighByFacts(lateReport(accident, step), now());
      events.forEach(event -> journal.append(file, event));
    }
  }

  /** The unit answers for its own hour; a government level above, through the department. */
  private static AddFactor lateReport(KnownAccident accident, KnownAccident.LateStep step) {
    return new AddFactor(
        FactorKind.LATE_REPORT,
        step.byTheUnit() ? ChainLevel.ENTERPRISE : ChainLevel.DEPARTMENT,
        accident.no() + " -> " + step.toLevel(),
        "Accident "
            + accident.no()
            + " reached "
            + step.toLevel()
            + " "
            + step.minutesLate()
            + " min after the limit");
  }

  CaseFile open(ResolvedChain chain) {
    CaseFile opened =
        new CaseFile(
            chain, numbers.next(chain.areaCode(), LETTER), link -> answersFor(link, chain));
    journal.append(opened, opened.opened());
    return opened;
  }

  private ResponsibleForGap answersFor(ChainLink gap, ResolvedChain chain) {
    if (gap.level() == ChainLevel.ENTERPRISE) {
      if (gap.organizationId() != null) {
        return new ResponsibleForGap(GapBody.ENTERPRISE, gap.organizationId());
      }
      UUID street = chain.at(ChainLevel.STREET).organizationId();
      if (street != null) {
        return new ResponsibleForGap(GapBody.STREET, street);
      }
    }
    // What no one was given, the district's government should have assigned (Law art. 10)
    return new ResponsibleForGap(
        GapBody.GOVERNMENT, organizations.governmentOf(chain.areaCode()).orElse(null));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

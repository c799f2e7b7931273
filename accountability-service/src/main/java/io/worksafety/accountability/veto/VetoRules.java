package io.worksafety.accountability.veto;

import io.worksafety.accountability.chain.Organizations;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rules, and how a new version comes about. */
@ApplicationScoped
class VetoRules extends Aggregates<VetoRule> {

  private final Organizations organizations;
  private final Vetoes vetoes;
  private final Journal journal;
  private final Clock clock;

  VetoRules(Organizations organizations, Vetoes vetoes, Journal journal, Clock clock) {
    this.organizations = organizations;
    this.vetoes = vetoes;
    this.journal = journal;
    this.clock = clock;
  }

  /** Versions in force on a day in a division: rules of the division itself and of those above. */
  List<VetoRule> inForce(LocalDate day, String areaCode) {
    return list(
        "effectiveFrom <= ?1 and (effectiveTo is null or effectiveTo > ?1)"
            + " and ?2 like concat(areaCode, '%') order by ruleId",
        day, areaCode);
  }

  VetoRule version(UUID ruleId, int version) {
    return find("ruleId = ?1 and ruleVersion = ?2", ruleId, version)
        .firstResultOptional()
        .orElseThrow(
            () -> new IllegalStateException("Veto rule " + ruleId + " v" + version + " is gone"));
  }

  private Optional<VetoRule> latest(UUID ruleId) {
    return find("ruleId = ?1 order by ruleVersion desc", ruleId).firstResultOptional();
  }

  UUID issue(IssueVetoRule command, Caller caller) {
    caller.mustCover(command.areaCode());
    refuseTheBound(command, caller);
    VetoRule before = null;
    if (command.ruleId() != null) {
      before =
          latest(command.ruleId())
              .filter(rule -> caller.areas().covers(rule.areaCode()))
              .orElseThrow(() ->
                  VetoProblem.RULE_UNKNOWN
                      .because("There is no rule " + command.ruleId(), "没有规则 " + command.ruleId())
                      .at("/ruleId"));
    }
    VetoRule issued =
        new VetoRule(command, before, caller.organizationId(), ChinaTime.day(clock.instant()));
    if (before != null) {
      journal.append(before, before.supersede(issued));
    }
    journal.append(issued, issued.issued());
    return issued.id();
  }

  private void refuseTheBound(IssueVetoRule command, Caller caller) {
    UUID own = caller.organizationId();
    boolean bound =
        own != null
            && (organizations
                    .kindOf(own)
                    .filter(VetoRule.bound(command.subjectKind())::contains)
                    .isPresent()
                || vetoes.count("subjectId = ?1", own) > 0);
    boolean subject =
        caller.personId() != null && vetoes.count("subjectId = ?1", caller.personId()) > 0;
    if (bound || subject) {
      throw VetoProblem.RULE_BINDS_YOU.because(
          "You or your organisation are bound by such a rule", "您或您的单位受此类规则约束，不得制定或修改");
    }
  }
}

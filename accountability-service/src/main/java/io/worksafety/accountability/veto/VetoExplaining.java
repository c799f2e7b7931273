package io.worksafety.accountability.veto;

import io.worksafety.accountability.chain.ChainTrigger;
import io.worksafety.accountability.chain.Chains;
import io.worksafety.accountability.chain.ResolvedChain;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what a veto rests on. */
@ApplicationScoped
class VetoExplaining {

  private final VetoRuleSearch rules;
  private final Chains chains;

  VetoExplaining(VetoRuleSearch rules, Chains chains) {
    this.rules = rules;
    this.chains = chains;
  }

  VetoExplanation explain(VetoView veto) {
    return new VetoExplanation(
        veto.id(),
        veto.no(),
        veto.status(),
        rules.version(veto.ruleId(), veto.ruleVersion()),
        veto.facts(),
        subject(veto),
        period(veto),
        steps(veto));
  }

  private VetoExplanation.VetoSubjectStep subject(VetoView veto) {
    ResolvedChain chain =
        veto.triggerType() == VetoTriggerType.ACCIDENT
            ? chains.find(ChainTrigger.ACCIDENT, veto.triggerRef()).orElse(null)
            : null;
    return new VetoExplanation.VetoSubjectStep(
        veto.subjectKind(),
        veto.subjectType(),
        veto.subjectId(),
        veto.chainId(),
        chain == null ? null : chain.chainHash(),
        chain == null ? null : chain.validAt(),
        chain == null ? "案件中该层级的责任主体" : "事故发生时责任链中的" + veto.subjectKind().labelZh());
  }

  private static VetoExplanation.VetoPeriodStep period(VetoView veto) {
    String conclusion =
        switch (veto.period()) {
          case ASSESSMENT_YEAR -> "触发日 " + veto.triggerOn() + " 所在考核年度";
          case P12M -> veto.periodFrom() == null ? "自决定之日起十二个月，尚未决定" : "自决定之日起十二个月";
        };
    return new VetoExplanation.VetoPeriodStep(
        veto.period(), veto.periodFrom(), veto.periodTo(), conclusion);
  }

  private static List<VetoExplanation.VetoStep> steps(VetoView veto) {
    List<VetoExplanation.VetoStep> steps = new ArrayList<>();
    add(steps, VetoStatus.PROPOSED, veto.proposedAt(), null);
    add(steps, VetoStatus.NOTIFIED, veto.notifiedAt(), veto.noticeNo());
    add(steps, VetoStatus.OBJECTED, veto.objectedAt(), null);
    add(steps, VetoStatus.ANSWERED, veto.answeredAt(), null);
    add(steps, VetoStatus.EFFECTIVE, veto.decidedAt(), veto.decisionNo());
    return steps;
  }

  private static void add(
      List<VetoExplanation.VetoStep> steps,
      VetoStatus status,
      @Nullable Instant at,
      @Nullable String document) {
    if (at != null) {
      steps.add(new VetoExplanation.VetoStep(status, at, document));
    }
  }
}

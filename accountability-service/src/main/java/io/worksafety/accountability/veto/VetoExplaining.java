package io.worksafety.accountability.veto;

import io.worksafety.accountability.chain.ChainTrigger;
import io.worksafety.accountability.chain.Chains;
import io.worksafety.accountability.chain.ResolvedChain;
import io.worksafety.platform.explain.ExplainedDecision;
import io.worksafety.platform.explain.ExplainedDecision.Draft;
import io.worksafety.platform.explain.ExplainedSubject;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.time.ChinaTime;
import io.worksafety.platform.time.DeadlineExplaining;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what a veto rests on: trigger, subject, period, and what people decided since. */
@ApplicationScoped
class VetoExplaining {

  private static final String CHAIN_RESOLVED = "io.worksafety.responsibility.chain-resolved.v1";

  private final VetoRuleSearch rules;
  private final Chains chains;
  private final Deadlines deadlines;
  private final DeadlineExplaining counting;
  private final Clock clock;

  VetoExplaining(
      VetoRuleSearch rules,
      Chains chains,
      Deadlines deadlines,
      DeadlineExplaining counting,
      Clock clock) {
    this.rules = rules;
    this.chains = chains;
    this.deadlines = deadlines;
    this.counting = counting;
    this.clock = clock;
  }

  Explanation explain(VetoView veto) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    VetoRuleView rule = rules.version(veto.ruleId(), veto.ruleVersion());
    List<ExplainedDecision> decisions = new ArrayList<>();
    decisions.add(proposed(veto, rule));
    decisions.add(subject(veto, rule));
    decisions.add(period(veto, rule));
    deadlines.of(veto.id()).reversed().forEach(d -> decisions.addAll(counting.of(d, now)));
    decisions.add(standing(veto, rule));
    return new Explanation(new ExplainedSubject("veto", veto.id(), veto.no()), now, decisions);
  }

  private static Draft rule(Draft draft, VetoRuleView rule) {
    return draft.rule(
        "veto-rule/" + rule.ruleId(),
        rule.ruleVersion(),
        rule.basis().docTitle() + "（" + rule.basis().docNo() + "）" + rule.basis().clause(),
        rule.effectiveFrom(),
        rule.effectiveTo(),
        rule.name() + ": " + rule.trigger().kind() + " binds " + rule.subjectKind(),
        rule.name()
            + "："
            + rule.trigger().kind().labelZh()
            + "，适用于"
            + rule.subjectKind().labelZh());
  }

  private static ExplainedDecision proposed(VetoView veto, VetoRuleView rule) {
    VetoFacts facts = veto.facts();
    VetoTrigger trigger = rule.trigger();
    var draft =
        rule(ExplainedDecision.byRule("veto.proposed", "The rule fired", "触发否决规则"), rule)
            .at(veto.proposedAt())
            .fact("triggerType", "触发事项", veto.triggerType(), "veto.triggerType")
            .fact("triggerRef", "事故或案件", veto.triggerRef(), "veto.triggerRef")
            .fact("triggerOn", "触发日期", veto.triggerOn(), "veto.triggerOn")
            .fact("windowFrom", "统计期起", facts.windowFrom(), "veto.facts.windowFrom")
            .fact("windowTo", "统计期止（含）", facts.windowTo(), "veto.facts.windowTo");
    String id = "veto-rule/" + rule.ruleId();
    switch (trigger.kind()) {
      case ACCIDENT_GRADE_AT_LEAST -> {
        figure(draft, "gradeAtLeast", "事故等级下限", trigger.grade(), null, id);
        figure(draft, "countAtLeast", "事故起数", trigger.count(), "accidents", id);
      }
      case DEATHS_AT_LEAST ->
          figure(draft, "deathsAtLeast", "死亡人数", trigger.deaths(), "persons", id);
      case CASE_DISPOSITION -> {
        figure(draft, "dispositions", "案件处理结果", trigger.dispositions(), null, id);
        draft
            .fact("caseId", "案件", facts.caseId(), "veto.facts.caseId")
            .fact("disposition", "处理结果", facts.disposition(), "veto.facts.disposition");
      }
    }
    for (VetoFacts.VetoAccident accident : facts.accidents()) {
      draft
          .fact(
              "accident",
              "计入的事故",
              "%s; on %s; %s; deaths %d"
                  .formatted(
                      accident.no(),
                      ChinaTime.day(accident.occurredAt()),
                      accident.grade(),
                      accident.deathsCounted()),
              "accidents/" + accident.accidentId())
          .step(
              "%s on %s lies in %s to %s"
                  .formatted(
                      accident.no(),
                      ChinaTime.day(accident.occurredAt()),
                      facts.windowFrom(),
                      facts.windowTo()),
              "%s（%s）在统计期 %s 至 %s 内"
                  .formatted(
                      accident.no(),
                      ChinaTime.day(accident.occurredAt()),
                      facts.windowFrom(),
                      facts.windowTo()),
              trigger.kind() == VetoTriggerKind.DEATHS_AT_LEAST
                  ? accident.deathsCounted()
                  : accident.grade());
    }
    return draft
        .step(facts.arithmetic(), arithmeticZh(facts, trigger), true)
        .overruledBy(
            "supplementAccident",
            "Figures that no longer meet the rule revoke the veto by themselves",
            "补报后不再符合规则的，自动撤销")
        .overruledBy("issueVetoRule", "A new version for later triggers only", "新版本规则仅适用于此后的事项")
        .out(
            true,
            "The facts met the rule: " + facts.arithmetic(),
            "事实符合规则：" + arithmeticZh(facts, trigger));
  }

  private static String arithmeticZh(VetoFacts facts, VetoTrigger trigger) {
    return switch (trigger.kind()) {
      case ACCIDENT_GRADE_AT_LEAST ->
          "%s及以上 %d 起，阈值 %d 起"
              .formatted(
                  trigger.grade() == null ? "事故" : trigger.grade().labelZh(),
                  facts.accidents().size(),
                  trigger.count());
      case DEATHS_AT_LEAST ->
          "死亡 %d 人，阈值 %d 人"
              .formatted(
                  facts.accidents().stream().mapToInt(VetoFacts.VetoAccident::deathsCounted).sum(),
                  trigger.deaths());
      case CASE_DISPOSITION ->
          "处理结果 %s 属于 %s".formatted(facts.disposition(), trigger.dispositions());
    };
  }

  private static void figure(
      Draft draft,
      String name,
      String nameZh,
      @Nullable Object value,
      @Nullable String unit,
      String ruleId) {
    if (value != null) {
      draft.figure(name, nameZh, value, unit, ruleId);
    }
  }

  private ExplainedDecision subject(VetoView veto, VetoRuleView rule) {
    ResolvedChain chain =
        veto.triggerType() == VetoTriggerType.ACCIDENT
            ? chains.find(ChainTrigger.ACCIDENT, veto.triggerRef()).orElse(null)
            : null;
    var draft =
        rule(ExplainedDecision.byRule("veto.subject", "Whom it binds", "否决对象认定"), rule)
            .at(veto.proposedAt())
            .fact("level", "责任层级", veto.subjectKind(), "veto.subjectKind")
            .fact("chainId", "责任链", veto.chainId(), "veto.chainId")
            .builtIn(
                "veto.subject",
                "DEF",
                "A leader is bound in person, every other level as an organisation; a gap binds"
                    + " nobody",
                "分管领导以个人为对象，其他层级以单位为对象；责任空白不产生对象");
    if (chain == null) {
      draft.step(
          "The party of the case at level " + veto.subjectKind(),
          "案件中" + veto.subjectKind().labelZh() + "层级的责任主体",
          veto.subjectId());
    } else {
      draft
          .told("validAt", "责任链有效时点", chain.validAt(), CHAIN_RESOLVED)
          .told("knownAt", "责任链认知时点", chain.knownAt(), CHAIN_RESOLVED)
          .told("chainHash", "责任链指纹", chain.chainHash(), CHAIN_RESOLVED)
          .step(
              "The chain of the accident names at level %s: %s"
                  .formatted(
                      veto.subjectKind(),
                      veto.subjectType() == SubjectType.PERSON
                          ? "person " + chain.at(veto.subjectKind()).personId()
                          : "organisation " + chain.at(veto.subjectKind()).organizationId()),
              "事故发生时责任链中的" + veto.subjectKind().labelZh(),
              veto.subjectId());
    }
    return draft
        .overruledOutside(
            "The chain is frozen; see explainChainSnapshot of the responsibility service",
            "责任链已冻结，详见责任服务 explainChainSnapshot")
        .out(
            veto.subjectId(),
            veto.subjectType() + " " + veto.subjectId(),
            veto.subjectType().labelZh() + " " + veto.subjectId());
  }

  private static ExplainedDecision period(VetoView veto, VetoRuleView rule) {
    var draft =
        rule(ExplainedDecision.byRule("veto.period", "How long it lasts", "否决期限"), rule)
            .at(veto.decidedAt())
            .figure("period", "期限", veto.period(), null, "veto-rule/" + rule.ruleId())
            .figure("earlyLift", "可提前解除", rule.earlyLift(), null, "veto-rule/" + rule.ruleId())
            .fact("triggerOn", "触发日期", veto.triggerOn(), "veto.triggerOn")
            .fact("decidedAt", "决定时间", veto.decidedAt(), "veto.decidedAt");
    LocalDate from = veto.periodFrom();
    LocalDate to = veto.periodTo();
    switch (veto.period()) {
      case ASSESSMENT_YEAR ->
          draft.step(
              "The calendar year of " + veto.triggerOn(),
              "触发日 " + veto.triggerOn() + " 所在考核年度",
              from + "/" + to);
      case P12M ->
          draft.step(
              from == null ? "Twelve months from the decision, not decided yet" : from + " + P12M",
              from == null ? "自决定之日起十二个月，尚未决定" : from + " 起十二个月",
              from == null ? null : from + "/" + to);
    }
    if (rule.earlyLift()) {
      draft.overruledBy("liftVeto", "Early, by a decision with a reason", "经决定说明理由提前解除");
    }
    return draft.out(
        from == null || to == null ? "OPEN" : from + "/" + to,
        from == null ? "It runs from the decision" : "From " + from + " until before " + to,
        from == null ? "自决定之日起算" : "自 " + from + " 起，至 " + to + " 前一日");
  }

  private static ExplainedDecision standing(VetoView veto, VetoRuleView rule) {
    var draft =
        rule(ExplainedDecision.byPerson("veto.standing", "What became of it", "办理经过"), rule)
            .at(veto.decidedAt())
            .fact("status", "状态", veto.status(), "veto.status")
            .fact("endCause", "终止原因", veto.endCause(), "veto.endCause");
    step(draft, VetoStatus.PROPOSED, veto.proposedAt(), null);
    step(draft, VetoStatus.NOTIFIED, veto.notifiedAt(), veto.noticeNo());
    step(draft, VetoStatus.OBJECTED, veto.objectedAt(), null);
    step(draft, VetoStatus.ANSWERED, veto.answeredAt(), null);
    step(draft, VetoStatus.EFFECTIVE, veto.decidedAt(), veto.decisionNo());
    return draft
        .overruledBy(
            "objectToVeto",
            "By the subject within the period; it must be answered before a decision",
            "否决对象可在异议期内提出，决定前必须答复")
        .overruledBy(
            "revokeVeto",
            "After a well-founded objection or appeal; neither subject nor notifier decides",
            "异议或申诉成立的予以撤销；对象与告知人不得决定")
        .out(veto.status(), "It is " + veto.status(), veto.status().labelZh());
  }

  private static void step(
      Draft draft, VetoStatus status, @Nullable Instant at, @Nullable String document) {
    if (at != null) {
      String no = document == null ? "" : ", " + document;
      draft.step(
          status + " at " + ChinaTime.text(at) + no,
          status.labelZh() + "：" + ChinaTime.text(at) + no,
          status);
    }
  }
}

package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.explain.ExplainedDecision;
import io.worksafety.platform.explain.ExplainedSubject;
import io.worksafety.platform.explain.Explanation;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Adds a risk score up again, in the open. */
@ApplicationScoped
class HiddenAreaExplaining {

  private final RiskRules rules;

  HiddenAreaExplaining(RiskRules rules) {
    this.rules = rules;
  }

  Explanation explain(HiddenAreaView area, Instant now) {
    RiskAssessment risk = area.risk();
    List<RiskRule> known = rules.all();
    var draft =
        ExplainedDecision.byRule("hidden-area.risk", "Risk score", "风险评分").at(risk.assessedAt());
    for (ScoredFactor factor : risk.factors()) {
      RiskRule rule =
          known.stream()
              .filter(r -> r.id().equals(factor.ruleId()) && r.version() == factor.ruleVersion())
              .findAny()
              .orElseThrow();
      draft
          .fact(
              factor.factor().name(),
              factor.factor().labelZh(),
              factor.value(),
              "hidden-area.risk." + factor.factor())
          .rule(
              rule.id(),
              rule.version(),
              rule.basis(),
              rule.effectiveFrom(),
              rule.effectiveTo(),
              text(rule),
              textZh(rule))
          .step(sum(rule, factor), sumZh(rule, factor), factor.computed());
      if (factor.held()) {
        draft.step(
            factor.factor()
                + ": the rule gives "
                + factor.computed()
                + ", but no control was verified since it was "
                + factor.points()
                + "; that nothing happened lowers nothing",
            factor.factor().labelZh()
                + "：按规则为 "
                + factor.computed()
                + "，但此后没有核验有效的管控措施，仍计 "
                + factor.points(),
            factor.points());
      }
    }
    if (risk.held()) {
      draft.builtIn(
          "hidden-area.no-accident-no-relief",
          "DEF",
          "Points of past accidents fall only after a control has been verified",
          "事故因素分值仅在管控措施核验有效后方可下降");
    }
    BigDecimal sum =
        risk.factors().stream().map(ScoredFactor::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    draft
        .step(
            "The points together, within 0 and 100: " + sum,
            "各项合计（限于 0 至 100）：" + sum,
            risk.score())
        .overruledBy(
            "verifyControl",
            "By verifying a control that somebody else carried out",
            "由他人核验已实施的管控措施")
        .overruledBy("correctHiddenArea", "By correcting what is known", "更正登记信息");
    return new Explanation(
        new ExplainedSubject("hidden-area", area.id(), null),
        now,
        List.of(
            draft.out(
                risk.score(),
                "The risk is " + risk.score() + " of 100",
                "风险评分为 " + risk.score() + "（满分 100）")));
  }

  private static String text(RiskRule rule) {
    return rule.title()
        + ": "
        + rule.perUnit().toPlainString()
        + " for each unit "
        + (rule.below() ? "below " : "above ")
        + rule.bound().toPlainString()
        + ", at most "
        + rule.atMost().toPlainString()
        + "; unknown "
        + rule.unknownPoints().toPlainString()
        + (rule.windowYears() == null ? "" : "; last " + rule.windowYears() + " years");
  }

  private static String textZh(RiskRule rule) {
    return rule.titleZh()
        + (rule.below() ? "：每低于 " : "：每高于 ")
        + rule.bound().toPlainString()
        + " 一个单位计 "
        + rule.perUnit().toPlainString()
        + " 分，最多 "
        + rule.atMost().toPlainString()
        + " 分；不详计 "
        + rule.unknownPoints().toPlainString()
        + " 分"
        + (rule.windowYears() == null ? "" : "；统计近 " + rule.windowYears() + " 年");
  }

  private static String sum(RiskRule rule, ScoredFactor factor) {
    return factor.value() == null
        ? factor.factor() + " is not known: " + rule.unknownPoints().toPlainString()
        : factor.factor()
            + " "
            + factor.value().toPlainString()
            + ": "
            + rule.perUnit().toPlainString()
            + " × "
            + (rule.below() ? "(bound − value)" : "(value − bound)")
            + ", bound "
            + rule.bound().toPlainString()
            + ", within ±"
            + rule.atMost().toPlainString();
  }

  private static String sumZh(RiskRule rule, ScoredFactor factor) {
    return factor.value() == null
        ? factor.factor().labelZh() + "不详，计 " + rule.unknownPoints().toPlainString() + " 分"
        : factor.factor().labelZh()
            + "为 "
            + factor.value().toPlainString()
            + "："
            + rule.perUnit().toPlainString()
            + " ×（"
            + (rule.below() ? "界限 − 取值" : "取值 − 界限")
            + "），界限 "
            + rule.bound().toPlainString()
            + "，限于 ±"
            + rule.atMost().toPlainString();
  }
}

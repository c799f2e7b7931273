package io.worksafety.hazard.publicreport;

import io.worksafety.platform.explain.ExplainedDecision;
import io.worksafety.platform.explain.ExplainedSubject;
import io.worksafety.platform.explain.Explanation;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Says how a reward was computed, by the rule of the day on which it was decided. */
@ApplicationScoped
class RewardExplaining {

  private final RewardRules rules;

  RewardExplaining(RewardRules rules) {
    this.rules = rules;
  }

  Explanation explain(PublicReportView report, Instant now) {
    Reward reward = report.course().reward();
    return new Explanation(
        new ExplainedSubject("public-report", report.id(), report.no()),
        now,
        reward == null ? List.of() : List.of(reward(report, reward)));
  }

  private ExplainedDecision reward(PublicReportView report, Reward reward) {
    RewardRule rule = rules.require(reward.ruleId(), reward.ruleVersion());
    var draft =
        ExplainedDecision.byRule("public-report.reward", "Reward of the report", "举报奖励")
            .at(reward.decidedAt())
            .fact("matter", "举报事项", report.matter(), "publicReport.matter")
            .rule(
                rule.id(),
                rule.version(),
                rule.basis(),
                rule.effectiveFrom(),
                rule.effectiveTo(),
                "%s of the fine, %s to %s yuan; of an accident so much for each person, at most %s"
                    .formatted(
                        rule.fineShare(),
                        rule.leastYuan(),
                        rule.mostYuan(),
                        rule.mostOfAccidentYuan()),
                "罚款的 %s，%s 至 %s 元；瞒报、谎报事故按查实人数计，最高 %s 元"
                    .formatted(
                        rule.fineShare(),
                        rule.leastYuan(),
                        rule.mostYuan(),
                        rule.mostOfAccidentYuan()));
    if (reward.fineYuan() == null) {
      ofAccident(draft, reward, rule);
    } else {
      ofFine(draft, reward.fineYuan(), reward, rule);
    }
    return draft
        .overruledOutside(
            "Administrative reconsideration or a lawsuit against the decision",
            "对奖励决定申请行政复议或提起行政诉讼")
        .out(
            reward.amountYuan(),
            "The reward is " + reward.amountYuan() + " yuan",
            "奖励金额为 " + reward.amountYuan() + " 元");
  }

  private static void ofFine(
      ExplainedDecision.Draft draft, BigDecimal fine, Reward reward, RewardRule rule) {
    draft
        .fact("fineYuan", "罚款金额", fine, "publicReport.course.reward.fineYuan")
        .figure("fineShare", "罚款比例", rule.fineShare(), null, rule.id())
        .figure("leastYuan", "最低奖励", rule.leastYuan(), "yuan", rule.id())
        .figure("mostYuan", "最高奖励", rule.mostYuan(), "yuan", rule.id())
        .step(
            "%s x %s = %s".formatted(fine, rule.fineShare(), rule.share(fine)),
            "%s × %s = %s".formatted(fine, rule.fineShare(), rule.share(fine)),
            rule.share(fine))
        .step(
            "Not less than %s and not more than %s".formatted(rule.leastYuan(), rule.mostYuan()),
            "不低于 %s，不高于 %s".formatted(rule.leastYuan(), rule.mostYuan()),
            reward.amountYuan());
  }

  private static void ofAccident(ExplainedDecision.Draft draft, Reward reward, RewardRule rule) {
    ConcealedGrade grade = Objects.requireNonNull(reward.accidentGrade());
    int persons = Objects.requireNonNull(reward.verifiedPersons());
    BigDecimal each = Objects.requireNonNull(rule.perPerson().get(grade));
    draft
        .fact("accidentGrade", "事故等级", grade, "publicReport.course.reward.accidentGrade")
        .fact("verifiedPersons", "查实人数", persons, "publicReport.course.reward.verifiedPersons")
        .figure("yuanPerPerson", "每人奖励", each, "yuan", rule.id())
        .figure("mostOfAccidentYuan", "最高奖励", rule.mostOfAccidentYuan(), "yuan", rule.id())
        .step(
            "%d x %s = %s".formatted(persons, each, rule.whole(grade, persons)),
            "%d × %s = %s".formatted(persons, each, rule.whole(grade, persons)),
            rule.whole(grade, persons))
        .step(
            "Not more than " + rule.mostOfAccidentYuan(),
            "不高于 " + rule.mostOfAccidentYuan(),
            reward.amountYuan());
  }
}

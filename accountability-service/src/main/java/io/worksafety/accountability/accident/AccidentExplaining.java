package io.worksafety.accountability.accident;

import io.worksafety.platform.explain.ExplainedDecision;
import io.worksafety.platform.explain.ExplainedDecision.Draft;
import io.worksafety.platform.explain.ExplainedSubject;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.time.ChinaTime;
import io.worksafety.platform.time.DeadlineExplaining;
import io.worksafety.platform.time.DeadlineRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does the sums again, in the open. */
@ApplicationScoped
class AccidentExplaining {

  private final GradeRules gradeRules;
  private final ReportRules reportRules;
  private final Clock clock;

  AccidentExplaining(GradeRules gradeRules, ReportRules reportRules, Clock clock) {
    this.gradeRules = gradeRules;
    this.reportRules = reportRules;
    this.clock = clock;
  }

  Explanation explain(AccidentView accident) {
    List<ExplainedDecision> decisions = new ArrayList<>();
    for (AccidentView.AccidentFactsVersion facts : accident.facts()) {
      decisions.add(grade(facts));
      if (facts.seq() > 1) {
        decisions.add(supplement(facts));
      }
    }
    decisions.add(report(accident));
    for (AccidentView.AccidentHop hop : accident.hops()) {
      decisions.add(hop(accident, hop));
    }
    decisions.add(window(accident));
    return new Explanation(
        new ExplainedSubject("accident", accident.id(), accident.no()),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        decisions);
  }

  private ExplainedDecision grade(AccidentView.AccidentFactsVersion facts) {
    GradeRule rule = gradeRules.version(facts.ruleCode(), facts.ruleVersion());
    Grading grading =
        rule.grade(
            new Casualties(
                facts.deaths(),
                facts.missing(),
                facts.seriousInjuries(),
                facts.poisoned(),
                facts.lightInjuries(),
                facts.lossYuan()));
    String from = "accident.facts[" + facts.seq() + "]";
    var draft =
        ExplainedDecision.byRule("accident.grade", "Grade of the accident", "事故等级")
            .at(facts.recordedAt())
            .fact("factsVersion", "事实版本", facts.seq(), from)
            .fact("changedAt", "变化时间", facts.changedAt(), from)
            .fact("source", "来源", facts.source(), from)
            .fact("deaths", "死亡人数", facts.deaths(), from)
            .fact("missing", "失踪人数", facts.missing(), from)
            .fact("seriousInjuries", "重伤人数", facts.seriousInjuries(), from)
            .fact("poisoned", "急性工业中毒人数", facts.poisoned(), from)
            .fact("lossYuan", "直接经济损失（元）", facts.lossYuan(), from)
            .fact("inWindow", "在补报期内", facts.inWindow(), from)
            .figure("countMissingAsDeath", "失踪计入死亡", rule.countMissingAsDeath(), null, rule.code())
            .figure(
                "countPoisoningAsSerious",
                "急性工业中毒计入重伤",
                rule.countPoisoningAsSerious(),
                null,
                rule.code())
            .rule(gradeRules.explained(rule));
    bands(draft, rule);
    for (Grading.Step step : grading.steps()) {
      draft.step(
          step.arithmetic() + " lies in " + step.band().text(),
          step.criterion().labelZh()
              + "："
              + arithmeticZh(step.criterion(), facts, rule)
              + "，落在 "
              + step.band().text()
              + "，"
              + step.band().grade().labelZh(),
          step.band().grade());
    }
    draft.step("The highest of the three", "三项指标取最高", grading.grade());
    if (!facts.inWindow()) {
      draft.step(
          "The change came after the window: the grade stays", "变化发生在补报期之后，等级不变", facts.grade());
    }
    GradeDuty duty = rule.duty(facts.grade());
    return draft
        .step(
            "A report of this grade climbs to " + duty.reportsUpTo(),
            "该等级事故上报至" + duty.reportsUpTo().labelZh(),
            duty.reportsUpTo())
        .step(
            "It is investigated by the government of level " + duty.investigatedBy(),
            "由" + duty.investigatedBy().labelZh() + "人民政府负责调查",
            duty.investigatedBy())
        .overruledBy(
            "supplementAccident",
            "New figures are graded anew as long as the change lies in the window; afterwards they"
                + " are only recorded, by ORGAN_HEAD with a reason",
            "补报期内的变化重新定级；期后仅由 ORGAN_HEAD 说明理由登记，不再定级")
        .overruledOutside(
            "The investigating government approves the grade with the report of the investigation",
            "事故等级由负责调查的人民政府在批复调查报告时最终确认")
        .out(
            facts.grade(),
            "Any one criterion suffices, the highest wins: " + facts.grade(),
            "任一指标达到即定级，取最高：" + facts.grade().labelZh());
  }

  private static String arithmeticZh(
      GradeCriterion criterion, AccidentView.AccidentFactsVersion facts, GradeRule rule) {
    return switch (criterion) {
      case DEATHS ->
          "死亡 "
              + facts.deaths()
              + (rule.countMissingAsDeath() ? " + 失踪 " : "，不计失踪 ")
              + facts.missing();
      case SERIOUS_INJURIES ->
          "重伤 "
              + facts.seriousInjuries()
              + (rule.countPoisoningAsSerious() ? " + 急性工业中毒 " : "，不计急性工业中毒 ")
              + facts.poisoned();
      case LOSS_YUAN ->
          facts.lossYuan() == null ? "损失不详，按 0 计" : facts.lossYuan().toPlainString() + " 元";
    };
  }

  private static void bands(Draft draft, GradeRule rule) {
    for (GradeCriterion criterion : GradeCriterion.values()) {
      for (GradeBand band : rule.bands().getOrDefault(criterion, List.of())) {
        draft.figure(
            "band",
            "等级区间",
            criterion + " " + band.grade() + " " + band.text(),
            criterion == GradeCriterion.LOSS_YUAN ? "yuan" : "persons",
            rule.code());
      }
    }
  }

  private ExplainedDecision supplement(AccidentView.AccidentFactsVersion facts) {
    DeadlineRule rule =
        reportRules.ruleAt(ReportRules.SUPPLEMENT, facts.changedAt(), facts.changedAt());
    Limit limit = reportRules.supplement(facts.changedAt());
    return timed("accident.supplement", "A change told in time", "补报及时性", rule)
        .at(facts.recordedAt())
        .fact("factsVersion", "事实版本", facts.seq(), "accident.facts[" + facts.seq() + "]")
        .fact("startedAt", "变化时间", facts.changedAt(), "accident.facts.changedAt")
        .fact("doneAt", "登记时间", facts.recordedAt(), "accident.facts.recordedAt")
        .with(draft -> compare(draft, facts.changedAt(), limit.dueAt(), facts.recordedAt(), rule))
        .out(
            facts.late() ? Lateness.LATE : Lateness.ON_TIME,
            facts.late() ? "Told late" : "Told in time",
            facts.late() ? "补报超时" : "补报及时");
  }

  private ExplainedDecision report(AccidentView accident) {
    Instant signal = accident.earliestSignal() == null ? null : accident.earliestSignal().at();
    Instant from = accident.headInformedAt() == null ? signal : accident.headInformedAt();
    DeadlineRule rule = reportRules.ruleAt(ReportRules.REPORT, from, accident.receivedAt());
    var draft =
        timed("accident.lateness", "Lateness of the unit's report", "单位上报及时性", rule)
            .at(accident.createdAt())
            .fact(
                "headInformedAt", "单位负责人接报时间", accident.headInformedAt(), "accident.headInformedAt")
            .fact("earliestSignalAt", "最早外部线索时间", signal, "accident.earliestSignal.at")
            .fact("startedAt", "起算时间", from, "accident")
            .fact("doneAt", "接报时间", accident.receivedAt(), "accident.receivedAt")
            .fact(
                "receivedAtStated",
                "接报时间由接报方填写",
                accident.receivedAtStated(),
                "accident.receivedAtStated")
            .builtIn(
                "accident.lateness",
                "生产安全事故报告和调查处理条例（国务院令第493号）第九条; DEF for signals",
                "The hour runs from when the head of the unit was informed. When that is not known,"
                    + " the earliest outside signal bounds it: past the limit is PROBABLY_LATE,"
                    + " before it UNKNOWN",
                "自单位负责人接报起算一小时；接报时间不详的以最早外部线索估计：超过为疑似迟报，未超过则无法判定");
    Instant due = accident.reportDueAt();
    if (from == null || due == null) {
      draft.step(
          "Neither the head's hour nor an outside signal is known", "单位负责人接报时间与外部线索均不详", null);
    } else {
      compare(draft, from, due, accident.receivedAt(), rule);
    }
    String conclusionZh =
        switch (accident.lateness()) {
          case ON_TIME -> "在时限内报告";
          case LATE -> "迟报 " + accident.minutesLate() + " 分钟";
          case PROBABLY_LATE -> "单位负责人接报时间不详，外部线索显示可能迟报，待人工核实";
          case UNKNOWN -> "单位负责人接报时间不详，无法判定";
        };
    String conclusion =
        switch (accident.lateness()) {
          case ON_TIME -> "Reported in time";
          case LATE -> "Late by " + accident.minutesLate() + " min";
          case PROBABLY_LATE -> "Probably late by an outside signal; a person must find out";
          case UNKNOWN -> "When the head was informed is not known; no verdict";
        };
    return draft
        .overruledOutside(
            "Arithmetic of stated times; whether a stated time is true is for the investigation"
                + " and for the case that a late report opens (weighCase)",
            "时间比较由规则得出；所报时间是否属实由事故调查和迟报引发的案件（weighCase）认定")
        .out(accident.lateness(), conclusion, conclusionZh);
  }

  private ExplainedDecision hop(AccidentView accident, AccidentView.AccidentHop hop) {
    Instant from =
        accident.hops().stream()
            .filter(h -> h.toLevel() == hop.fromLevel())
            .map(AccidentView.AccidentHop::receivedAt)
            .findFirst()
            .orElse(accident.receivedAt());
    // A grade that rises later lets the level begin anew
    Instant started =
        hop.dueAt()
            .minus(
                reportRules.ruleAt(ReportRules.HOP, from, from).term().amount(), ChronoUnit.HOURS);
    DeadlineRule rule = reportRules.ruleAt(ReportRules.HOP, started, started);
    boolean late = hop.minutesLate() != null;
    return timed("accident.hop", "Lateness of a step upwards", "逐级上报及时性", rule)
        .at(hop.receivedAt())
        .fact("fromLevel", "上报层级", hop.fromLevel(), "accident.hops.fromLevel")
        .fact("toLevel", "接收层级", hop.toLevel(), "accident.hops.toLevel")
        .fact("levelReceivedAt", "本级接报时间", from, "accident.hops.receivedAt")
        .fact("startedAt", "起算时间", started, "accident.hops.dueAt")
        .fact("sentAt", "上报时间", hop.sentAt(), "accident.hops.sentAt")
        .fact("doneAt", "上级接收时间", hop.receivedAt(), "accident.hops.receivedAt")
        .with(draft -> compare(draft, started, hop.dueAt(), hop.receivedAt(), rule))
        .out(
            late ? Lateness.LATE : Lateness.ON_TIME,
            hop.fromLevel()
                + " -> "
                + hop.toLevel()
                + (late ? ": late by " + hop.minutesLate() + " min" : ": in time"),
            hop.fromLevel().labelZh()
                + " → "
                + hop.toLevel().labelZh()
                + (late ? "：超时 " + hop.minutesLate() + " 分钟" : "：在时限内"));
  }

  private ExplainedDecision window(AccidentView accident) {
    String id = accident.roadOrFire() ? ReportRules.WINDOW_ROAD_OR_FIRE : ReportRules.WINDOW;
    DeadlineRule rule = reportRules.ruleAt(id, accident.occurredAt(), accident.occurredAt());
    return timed("accident.window", "Until when changes count", "补报期", rule)
        .at(accident.occurredAt())
        .fact("roadOrFire", "道路交通或火灾事故", accident.roadOrFire(), "accident.roadOrFire")
        .fact("startedAt", "事故发生时间", accident.occurredAt(), "accident.occurredAt")
        .step(
            "The day after " + ChinaTime.day(accident.occurredAt()) + " is the first",
            ChinaTime.day(accident.occurredAt()) + " 次日为第一日",
            ChinaTime.day(accident.occurredAt()).plusDays(1))
        .step(
            "It ends with its last day, " + ChinaTime.day(accident.windowEndsAt()),
            "截至最后一日终了：" + ChinaTime.day(accident.windowEndsAt()),
            accident.windowEndsAt())
        .overruledBy(
            "supplementAccident",
            "Another time of the accident does not move it; changes afterwards do not regrade",
            "期后变化仅登记，不再定级")
        .out(
            accident.windowEndsAt(),
            "Changes count until " + ChinaTime.text(accident.windowEndsAt()),
            "补报期至 " + ChinaTime.text(accident.windowEndsAt()));
  }

  private static Draft timed(String decision, String title, String titleZh, DeadlineRule rule) {
    return ExplainedDecision.byRule(decision, title, titleZh)
        .rule(DeadlineExplaining.rule(rule))
        .figure("amount", "时限", rule.term().amount(), rule.term().unit().name(), rule.id());
  }

  /** At the limit is in time; past it each begun minute counts, as {@link Limit} has it. */
  private static void compare(
      Draft draft, Instant from, Instant due, @Nullable Instant done, DeadlineRule rule) {
    draft
        .fact("dueAt", "截止时间", due, "accident")
        .step(
            "%s + %d %s".formatted(ChinaTime.text(from), rule.term().amount(), rule.term().unit()),
            "%s 加 %d %s"
                .formatted(
                    ChinaTime.text(from), rule.term().amount(), rule.term().unit().labelZh()),
            due);
    if (done == null) {
      return;
    }
    Limit limit = new Limit(rule.id(), due);
    boolean kept = limit.kept(done);
    draft.step(
        "%s %s %s".formatted(ChinaTime.text(done), kept ? "<=" : ">", ChinaTime.text(due)),
        "%s %s %s".formatted(ChinaTime.text(done), kept ? "不晚于" : "晚于", ChinaTime.text(due)),
        kept);
    if (!kept) {
      draft.step("begun minutes past the limit", "超过时限的分钟数（不足一分钟按一分钟计）", limit.minutesLate(done));
    }
  }
}

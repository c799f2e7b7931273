package io.worksafety.accountability.accident;

import io.worksafety.platform.time.DeadlineRule;
import io.worksafety.platform.time.Term;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does the sums again, in the open. */
@ApplicationScoped
class AccidentExplaining {

  private final GradeRules gradeRules;
  private final ReportRules reportRules;

  AccidentExplaining(GradeRules gradeRules, ReportRules reportRules) {
    this.gradeRules = gradeRules;
    this.reportRules = reportRules;
  }

  AccidentExplanation explain(AccidentView accident) {
    return new AccidentExplanation(
        accident.id(),
        accident.no(),
        accident.facts().stream().map(this::grade).toList(),
        report(accident),
        hops(accident),
        window(accident));
  }

  private AccidentExplanation.AccidentGradeStep grade(AccidentView.AccidentFactsVersion facts) {
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
    List<AccidentExplanation.AccidentCriterion> criteria =
        grading.steps().stream()
            .map(s ->
                new AccidentExplanation.AccidentCriterion(
                    s.criterion(),
                    s.criterion().labelZh(),
                    s.arithmetic(),
                    s.value(),
                    s.band().text(),
                    s.band().grade()))
            .toList();
    return new AccidentExplanation.AccidentGradeStep(
        facts.seq(),
        facts.changedAt(),
        new AccidentExplanation.AccidentRule(
            rule.code(),
            rule.version(),
            rule.basis().title() + "（" + rule.basis().number() + "）" + rule.basis().clause()),
        criteria,
        facts.grade(),
        facts.inWindow()
            ? "任一指标达到即定级，取最高：" + facts.grade().labelZh()
            : "变化发生在补报期之后，等级不变：" + facts.grade().labelZh());
  }

  private AccidentExplanation.AccidentTimeStep report(AccidentView accident) {
    Instant from =
        accident.headInformedAt() != null
            ? accident.headInformedAt()
            : accident.earliestSignal() == null ? null : accident.earliestSignal().at();
    String conclusion =
        switch (accident.lateness()) {
          case ON_TIME -> "在时限内报告";
          case LATE -> "迟报 " + accident.minutesLate() + " 分钟";
          case PROBABLY_LATE -> "单位负责人接报时间不详，外部线索显示可能迟报，待人工核实";
          case UNKNOWN -> "单位负责人接报时间不详，无法判定";
        };
    return step(
        ReportRules.REPORT,
        from,
        accident.receivedAt(),
        accident.reportDueAt(),
        accident.receivedAt(),
        accident.minutesLate(),
        conclusion);
  }

  private List<AccidentExplanation.AccidentTimeStep> hops(AccidentView accident) {
    List<AccidentExplanation.AccidentTimeStep> steps = new ArrayList<>();
    for (AccidentView.AccidentHop hop : accident.hops()) {
      Term.Span limit = reportRules.ruleAt(ReportRules.HOP, hop.dueAt(), hop.dueAt()).term();
      Instant from = hop.dueAt().minusSeconds(limit.amount() * 3600L);
      steps.add(
          step(
              ReportRules.HOP,
              from,
              hop.sentAt(),
              hop.dueAt(),
              hop.receivedAt(),
              hop.minutesLate(),
              hop.fromLevel().labelZh()
                  + " → "
                  + hop.toLevel().labelZh()
                  + (hop.minutesLate() == null ? "：在时限内" : "：超时 " + hop.minutesLate() + " 分钟")));
    }
    return steps;
  }

  private AccidentExplanation.AccidentTimeStep window(AccidentView accident) {
    return step(
        accident.roadOrFire() ? ReportRules.WINDOW_ROAD_OR_FIRE : ReportRules.WINDOW,
        accident.occurredAt(),
        accident.occurredAt(),
        accident.windowEndsAt(),
        null,
        null,
        "自事故发生次日起算，截至最后一日终了");
  }

  private AccidentExplanation.AccidentTimeStep step(
      String ruleId,
      @Nullable Instant from,
      Instant otherwise,
      @Nullable Instant dueAt,
      @Nullable Instant at,
      @Nullable Integer minutesLate,
      String conclusion) {
    DeadlineRule rule = reportRules.ruleAt(ruleId, from, otherwise);
    return new AccidentExplanation.AccidentTimeStep(
        new AccidentExplanation.AccidentRule(rule.id(), rule.version(), rule.basis()),
        from,
        rule.term().amount() + " " + rule.term().unit(),
        dueAt,
        at,
        minutesLate,
        conclusion);
  }
}

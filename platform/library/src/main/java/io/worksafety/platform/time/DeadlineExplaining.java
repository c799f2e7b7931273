package io.worksafety.platform.time;

import io.worksafety.platform.explain.ExplainedDay;
import io.worksafety.platform.explain.ExplainedDecision;
import io.worksafety.platform.explain.ExplainedRule;
import io.worksafety.platform.explain.FactSource;
import io.worksafety.platform.outbox.ServiceName;
import io.worksafety.platform.security.AccessPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts deadlines again, in the open: when one ends, and whether it was kept. */
@ApplicationScoped
public class DeadlineExplaining {

  private final Deadlines deadlines;
  private final DeadlineRules rules;
  private final String loadCalendar;

  DeadlineExplaining(
      Deadlines deadlines,
      DeadlineRules rules,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.deadlines = deadlines;
    this.rules = rules;
    String own = ServiceName.of(application);
    // As OwnServicePaths names the operation in the contract
    this.loadCalendar =
        "load" + Character.toUpperCase(own.charAt(0)) + own.substring(1) + "Calendar";
  }

  /** The end of the deadline and how it stands at that instant. */
  public List<ExplainedDecision> of(Deadline deadline, Instant now) {
    boolean fixed = deadline.term() instanceof Term.Until;
    boolean overdue = deadline.overdueAt(now);
    return List.of(
        (fixed
                ? ExplainedDecision.byPerson("deadline.end", "End of the period", "期限届满时间")
                : ExplainedDecision.byRule("deadline.end", "End of the period", "期限届满时间"))
            .at(deadline.startedAt())
            .with(draft -> end(draft, deadline))
            .out(
                deadline.dueAt(),
                "The period ends at " + ChinaTime.text(deadline.dueAt()),
                "期限止于 " + ChinaTime.text(deadline.dueAt())),
        ExplainedDecision.byRule("deadline.overdue", "Whether it was kept", "是否逾期")
            .at(overdue ? deadline.dueAt() : null)
            .with(draft -> standing(draft, deadline, now))
            .out(
                overdue,
                overdue
                    ? "Overdue since " + ChinaTime.text(deadline.dueAt())
                    : "Not overdue: " + deadline.state(),
                overdue
                    ? "自 " + ChinaTime.text(deadline.dueAt()) + " 起逾期"
                    : "未逾期：" + deadline.state().labelZh()));
  }

  /** A row of the rule table in the words of explanations. */
  public static ExplainedRule rule(DeadlineRule rule) {
    Term.Span term = rule.term();
    return new ExplainedRule(
        rule.id(),
        rule.version(),
        rule.basis(),
        rule.effectiveFrom(),
        rule.effectiveTo(),
        rule.title() + ": " + words(term),
        rule.titleZh() + "：" + wordsZh(term));
  }

  private DeadlineRule ruleOf(Deadline deadline) {
    return rules.all().stream()
        .filter(r -> r.id().equals(deadline.ruleId()) && r.version() == deadline.ruleVersion())
        .findAny()
        .orElseThrow();
  }

  /** Adds how the end of the deadline was counted, day by day. */
  public void end(ExplainedDecision.Draft draft, Deadline deadline) {
    DeadlineRule rule = ruleOf(deadline);
    Reckoning reckoning = deadlines.explain(deadline);
    draft.fact("startedAt", "起算时间", deadline.startedAt(), "deadline.startedAt").rule(rule(rule));
    switch (deadline.term()) {
      case Term.Span span ->
          draft
              .figure("amount", "期限长度", span.amount(), span.unit().name(), rule.id())
              .figure("rollToWorkingDay", "末日顺延", span.rollToWorkingDay(), null, rule.id());
      case Term.Until until -> draft.fact("fixedEnd", "决定的截止时间", until.end(), "deadline.dueAt");
    }
    for (Suspension suspension : deadline.suspensions()) {
      draft.fact(
          "suspension",
          "中止期间",
          suspension.from() + "/" + (suspension.to() == null ? ".." : suspension.to()),
          "deadline.suspensions");
    }
    deadline
        .calendarVersions()
        .forEach((year, version) ->
            draft.fact(
                "calendarVersion", "工作日历版本", version, null, FactSource.RULE, "calendars/" + year));
    steps(draft, deadline, reckoning);
    if (!deadline.calendarVersions().isEmpty()) {
      draft.overruledBy(
          loadCalendar,
          AccessPolicy.current().require("loadCalendar").roles(),
          "A higher version of the calendar has open periods counted again",
          "加载更高版本的工作日历后，未结束的期限重新计算");
    }
  }

  private static void steps(ExplainedDecision.Draft draft, Deadline deadline, Reckoning reckoning) {
    long counted = reckoning.steps().stream().filter(Reckoning.Step::counted).count();
    long left = reckoning.steps().size() - counted;
    switch (deadline.term()) {
      case Term.Until until ->
          draft.step(
              "A decision fixed the end: " + ChinaTime.text(until.end()) + moved(deadline),
              "截止时间由决定确定：" + ChinaTime.text(until.end()) + movedZh(deadline),
              reckoning.dueAt());
      case Term.Span span -> {
        if (span.unit() == TimeUnitKind.HOURS) {
          draft.step(
              ChinaTime.text(deadline.startedAt()) + " + " + span.amount() + " h" + moved(deadline),
              ChinaTime.text(deadline.startedAt())
                  + " 加 "
                  + span.amount()
                  + " 小时"
                  + movedZh(deadline),
              reckoning.dueAt());
        } else {
          draft
              .step(
                  "In China it started on "
                      + ChinaTime.day(deadline.startedAt())
                      + "; that day does not count",
                  "起算日（北京时间）为 " + ChinaTime.day(deadline.startedAt()) + "，当日不计入",
                  ChinaTime.day(deadline.startedAt()))
              .step(
                  words(span) + ": " + counted + " days count, " + left + " do not, see days",
                  wordsZh(span) + "：计入 " + counted + " 日，不计入 " + left + " 日，见逐日说明",
                  counted)
              .step(
                  "The period ends with its last day at 23:59:59.999 in China",
                  "期限于最后一日终了（北京时间 23:59:59.999）届满",
                  reckoning.dueAt());
        }
      }
    }
    for (Reckoning.Step s : reckoning.steps()) {
      draft.day(
          new ExplainedDay(
              s.day(),
              s.from(),
              s.to(),
              s.counted(),
              s.number(),
              s.reason().name(),
              s.reason().labelZh()));
    }
  }

  private static String moved(Deadline deadline) {
    return deadline.suspensions().isEmpty() ? "" : ", moved by what was suspended";
  }

  private static String movedZh(Deadline deadline) {
    return deadline.suspensions().isEmpty() ? "" : "，并顺延中止的时间";
  }

  /** Adds the comparison of the end with now, or with when the thing was done. */
  public void standing(ExplainedDecision.Draft draft, Deadline deadline, Instant now) {
    draft
        .fact("dueAt", "截止时间", deadline.dueAt(), "deadline.dueAt")
        .fact("state", "期限状态", deadline.state(), "deadline.state")
        .now(now)
        .builtIn(
            "time.kept",
            "民法典 第二百条至第二百零三条",
            "At the end of the period is in time, any moment later is late",
            "期限届满之时仍为按期，此后即为逾期");
    Instant ended = deadline.endedAt();
    switch (deadline.state()) {
      case RUNNING, BREACHED -> compare(draft, "now", "当前时间", now, deadline);
      case MET, CANCELLED -> {
        draft.fact("endedAt", "完成或取消时间", ended, "deadline.endedAt");
        if (ended != null) {
          compare(draft, "endedAt", "完成或取消时间", ended, deadline);
        }
      }
      case SUSPENDED -> draft.step("While suspended no time runs", "中止期间时间不计算", false);
    }
  }

  private static void compare(
      ExplainedDecision.Draft draft, String name, String nameZh, Instant at, Deadline deadline) {
    boolean late = at.isAfter(deadline.dueAt());
    draft.step(
        "%s %s %s dueAt %s"
            .formatted(
                name, ChinaTime.text(at), late ? ">" : "<=", ChinaTime.text(deadline.dueAt())),
        "%s %s %s截止时间 %s"
            .formatted(
                nameZh, ChinaTime.text(at), late ? "晚于" : "不晚于", ChinaTime.text(deadline.dueAt())),
        late);
    if (late) {
      draft.step(
          "days from %s to %s in China"
              .formatted(ChinaTime.day(deadline.dueAt()), ChinaTime.day(at)),
          "自 %s 至 %s 的日数（北京时间）".formatted(ChinaTime.day(deadline.dueAt()), ChinaTime.day(at)),
          deadline.daysOver(at));
    }
  }

  private static String words(Term.Span term) {
    String unit =
        switch (term.unit()) {
          case HOURS -> " hours";
          case CALENDAR_DAYS -> " calendar days";
          case WORKING_DAYS -> " working days";
          case MONTHS -> " months";
        };
    return term.amount()
        + unit
        + (term.rollToWorkingDay() ? ", a last day off moves to the next working day" : "");
  }

  private static String wordsZh(Term.Span term) {
    return term.amount()
        + "个"
        + term.unit().labelZh()
        + (term.rollToWorkingDay() ? "，末日为非工作日的顺延至下一工作日" : "");
  }
}

package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.lifecycle.Criteria.ListedCriterion;
import io.worksafety.hazard.rectification.Extension;
import io.worksafety.platform.explain.ExplainedDecision;
import io.worksafety.platform.explain.ExplainedSubject;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.time.ChinaTime;
import io.worksafety.platform.time.Deadline;
import io.worksafety.platform.time.DeadlineExplaining;
import io.worksafety.platform.time.Deadlines;
import io.worksafety.platform.time.Term;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does the sums of a hazard again, in the open: level, due date, overdue, stop order, stages. */
@ApplicationScoped
class HazardExplaining {

  private static final Set<String> RECTIFICATION =
      Set.of(HazardRules.GENERAL, HazardRules.AT_ONCE, HazardRules.MAJOR);

  /** What grading and regrading start; every later end is fixed by a decision. */
  private static final Set<String> OF_GRADING =
      Set.of(HazardRules.GENERAL, HazardRules.AT_ONCE, HazardRules.CONTROL);

  private final Criteria criteria;
  private final HazardRules rules;
  private final Deadlines deadlines;
  private final DeadlineExplaining counting;

  HazardExplaining(
      Criteria criteria, HazardRules rules, Deadlines deadlines, DeadlineExplaining counting) {
    this.criteria = criteria;
    this.rules = rules;
    this.deadlines = deadlines;
    this.counting = counting;
  }

  Explanation explain(HazardView hazard, Instant now) {
    List<Deadline> known = deadlines.of(hazard.id());
    List<ExplainedDecision> decisions = new ArrayList<>();
    if (hazard.level() != null && hazard.criterion() != null) {
      decisions.add(level(hazard, hazard.level(), hazard.criterion(), known));
    }
    for (Deadline deadline : known.reversed()) {
      if (!RECTIFICATION.contains(deadline.ruleId())) {
        decisions.addAll(counting.of(deadline, now));
      }
    }
    Optional<Deadline> period =
        known.stream().filter(d -> RECTIFICATION.contains(d.ruleId())).findFirst();
    if (period.isPresent() && hazard.dueAt() != null && hazard.level() != null) {
      decisions.add(dueDate(hazard, hazard.level(), hazard.dueAt(), period.get(), now));
      decisions.add(overdue(hazard, period.get(), now));
    }
    if (hazard.decisions().control() != null) {
      decisions.add(stopOrder(hazard, hazard.decisions().control()));
    }
    return new Explanation(
        new ExplainedSubject("hazard", hazard.id(), hazard.no()), now, decisions);
  }

  private ExplainedDecision level(
      HazardView hazard, HazardLevel level, Criterion basis, List<Deadline> known) {
    Instant gradedAt =
        known.stream()
            .filter(d -> d.term() instanceof Term.Span && OF_GRADING.contains(d.ruleId()))
            .map(Deadline::startedAt)
            .findFirst()
            .orElse(null);
    var draft =
        ExplainedDecision.byPerson("hazard.level", "Level of the hazard", "隐患等级")
            .at(gradedAt)
            .fact("level", "等级", level, "hazard.level")
            .fact("criterionCode", "判定标准编号", basis.code(), "hazard.criterion.code")
            .fact("document", "文件名称", basis.document(), "hazard.criterion.document")
            .fact("clause", "条款", basis.clause(), "hazard.criterion.clause")
            .fact("reason", "认定理由", basis.reason(), "hazard.criterion.reason")
            .fact(
                "decidedByPersonId",
                "认定人",
                basis.decidedByPersonId(),
                "hazard.criterion.decidedByPersonId")
            .fact(
                "secondPersonId",
                "共同认定人",
                basis.secondPersonId(),
                "hazard.criterion.secondPersonId");
    if (basis.code() == null) {
      byPeople(draft, level, basis);
    } else {
      listed(
          draft, basis.code(), basis.version(), gradedAt == null ? null : ChinaTime.day(gradedAt));
    }
    consequences(draft, level, gradedAt);
    draft.overruledBy(
        "regradeHazard",
        "To MAJOR until it is closed; to GENERAL by ORGAN_HEAD alone, before rectification begins",
        "销号前可上调为重大；下调为一般须由 ORGAN_HEAD 在整改开始前作出");
    return draft.out(
        level,
        level + " by " + basis.label(),
        level.labelZh() + "，依据：" + basis.document() + basis.clause());
  }

  /** A line of a sector list, with the days on which the list is in force. */
  private void listed(
      ExplainedDecision.Draft draft,
      String code,
      @Nullable Integer version,
      @Nullable LocalDate gradedOn) {
    ListedCriterion line = criteria.find(code, version).orElseThrow();
    draft.rule(
        line.code(),
        line.version(),
        line.document() + " " + line.clause(),
        line.effectiveFrom(),
        line.effectiveTo(),
        "Sector list " + line.sector() + ": " + line.title(),
        line.sector() + "重大事故隐患判定标准：" + line.title());
    if (gradedOn != null) {
      draft
          .fact("gradedOn", "定级日期", gradedOn, "deadline.startedAt")
          .step(
              "On %s the list has %s: in force from %s until %s"
                  .formatted(gradedOn, code, line.effectiveFrom(), open(line.effectiveTo())),
              "%s 时标准 %s 有效：自 %s 起至%s"
                  .formatted(gradedOn, code, line.effectiveFrom(), openZh(line.effectiveTo())),
              line.inForceOn(gradedOn));
    }
  }

  private static void byPeople(ExplainedDecision.Draft draft, HazardLevel level, Criterion basis) {
    draft.builtIn(
        "hazard.level-without-list",
        basis.document() + " " + basis.clause(),
        "Without a line of a list a level needs document and clause; MAJOR also two different"
            + " people and their reason",
        "判定标准未列明的，须写明文件与条款；定为重大的还须两名不同的人员认定并说明理由");
    if (level == HazardLevel.MAJOR) {
      draft.step(
          "Two different people: " + basis.decidedByPersonId() + " and " + basis.secondPersonId(),
          "两名不同的认定人：" + basis.decidedByPersonId() + " 与 " + basis.secondPersonId(),
          !Objects.equals(basis.decidedByPersonId(), basis.secondPersonId()));
    }
  }

  private void consequences(
      ExplainedDecision.Draft draft, HazardLevel level, @Nullable Instant gradedAt) {
    if (gradedAt == null) {
      return;
    }
    switch (level) {
      case MAJOR -> {
        for (String id :
            List.of(
                HazardRules.CONTROL,
                HazardRules.PLAN,
                HazardRules.PLAN_APPROVAL,
                HazardRules.MAJOR)) {
          draft.rule(DeadlineExplaining.rule(rules.at(id, gradedAt)));
        }
        draft.step(
            "MAJOR: control, plan and its approval within their periods, then rectification",
            "重大隐患：依次在期限内完成管控、方案编制与审批，再行整改",
            "control");
      }
      case GENERAL ->
          draft.step(
              "GENERAL: rectification starts with the grading", "一般隐患：定级即开始整改", "rectification");
    }
  }

  private ExplainedDecision dueDate(
      HazardView hazard, HazardLevel level, Instant dueAt, Deadline period, Instant now) {
    boolean byRule = period.term() instanceof Term.Span;
    var draft =
        byRule
            ? ExplainedDecision.byRule("hazard.due-date", "Due date of rectification", "整改期限")
            : ExplainedDecision.byPerson("hazard.due-date", "Due date of rectification", "整改期限");
    draft
        .at(period.startedAt())
        .fact("level", "等级", level, "hazard.level")
        .with(d -> counting.end(d, period));
    if (!byRule) {
      limits(draft, hazard, level, period);
    }
    Instant start = hazard.startedAt();
    if (start != null) {
      extensions(draft, hazard, level, start, now);
    }
    return draft
        .overruledBy(
            "extendRectification",
            "Before the due date passes, at most by the period of the rule",
            "期限届满前批准延期，不超过规则规定的期限")
        .overruledBy("regradeHazard", "Another level starts another period", "等级调整后重新起算")
        .out(
            dueAt,
            "Rectification is due at " + ChinaTime.text(dueAt),
            "整改期限至 " + ChinaTime.text(dueAt));
  }

  /** A due date that a person set lies within what the rule allows from that decision on. */
  private void limits(
      ExplainedDecision.Draft draft, HazardView hazard, HazardLevel level, Deadline period) {
    List<Extension> extensions = hazard.rectification().extensions();
    boolean extended =
        !extensions.isEmpty() && extensions.getLast().at().equals(period.startedAt());
    Instant from = extended ? extensions.getLast().previousDueAt() : period.startedAt();
    Instant limit = rules.latestDue(level, from);
    draft
        .fact(
            "countedFrom",
            "最迟期限起算点",
            from,
            extended ? "hazard.rectification.extensions.previousDueAt" : "hazard.startedAt")
        .step(
            "The rule allows from %s at most until %s"
                .formatted(ChinaTime.text(from), ChinaTime.text(limit)),
            "自 %s 起，规则允许的最迟期限为 %s".formatted(ChinaTime.text(from), ChinaTime.text(limit)),
            limit);
  }

  private void extensions(
      ExplainedDecision.Draft draft,
      HazardView hazard,
      HazardLevel level,
      Instant start,
      Instant now) {
    int allowed = rules.extensionsAllowed(level, now);
    draft.figure("extensionsAllowed", "允许延期次数", allowed, null, HazardRules.rectification(level));
    int used = 0;
    for (Extension extension : hazard.rectification().extensions()) {
      if (extension.at().isBefore(start)) {
        continue;
      }
      used++;
      draft
          .fact(
              "extension",
              "批准的延期",
              extension.previousDueAt() + "/" + extension.dueAt(),
              "hazard.rectification.extensions")
          .step(
              "Extension %d of %d: from %s to %s"
                  .formatted(
                      used,
                      allowed,
                      ChinaTime.text(extension.previousDueAt()),
                      ChinaTime.text(extension.dueAt())),
              "第 %d 次延期（最多 %d 次）：自 %s 延至 %s"
                  .formatted(
                      used,
                      allowed,
                      ChinaTime.text(extension.previousDueAt()),
                      ChinaTime.text(extension.dueAt())),
              extension.dueAt());
    }
  }

  private ExplainedDecision overdue(HazardView hazard, Deadline period, Instant now) {
    return ExplainedDecision.byRule("hazard.overdue", "Whether it is overdue", "是否逾期")
        .at(hazard.overdueSince())
        .fact("status", "状态", hazard.status(), "hazard.status")
        .fact("overdueSince", "逾期标记时间", hazard.overdueSince(), "hazard.overdueSince")
        .with(draft -> counting.standing(draft, period, now))
        .builtIn(
            "hazard.overdue",
            "DEF",
            "A hazard is overdue from the end of its period until it is verified; that it was"
                + " overdue stays published",
            "隐患自期限届满起至验收合格止为逾期；已发布的逾期事实不因此消失")
        .step(
            "It is %s, and %s"
                .formatted(
                    hazard.status(),
                    hazard.overdue()
                        ? "the missed due date stands open"
                        : "no missed due date stands open"),
            "状态为%s，%s"
                .formatted(hazard.status().labelZh(), hazard.overdue() ? "逾期尚未了结" : "没有未了结的逾期"),
            hazard.overdue())
        .overruledBy(
            "extendRectification",
            "Only before the due date passes; afterwards nobody can undo it",
            "仅限期限届满前；届满后不可撤销")
        .out(
            hazard.overdue(),
            hazard.overdue() ? "Overdue" : "Not overdue",
            hazard.overdue() ? "已逾期" : "未逾期");
  }

  private static ExplainedDecision stopOrder(HazardView hazard, Decisions.Control control) {
    StopOrder order = control.stopOrder();
    var draft =
        ExplainedDecision.byPerson("hazard.stop-order", "Stop order", "停产停业指令")
            .at(control.at())
            .fact(
                "removableSafely",
                "能否保证安全地排除",
                control.removableSafely(),
                "hazard.decisions.control.removableSafely")
            .fact(
                "resumedAt",
                "恢复生产批准时间",
                hazard.decisions().resumption() == null
                    ? null
                    : hazard.decisions().resumption().at(),
                "hazard.decisions.resumption.at")
            .builtIn(
                "hazard.stop-order",
                "安全生产法（2021）第六十五条",
                "What cannot be removed safely needs an order to evacuate or stop; it is in force"
                    + " until the resumption is approved",
                "重大事故隐患排除前或者排除过程中无法保证安全的，应当责令撤离或停产停业，经审查同意后方可恢复")
            .step(
                "removableSafely is %s: an order is %s"
                    .formatted(
                        control.removableSafely(),
                        control.removableSafely() ? "optional" : "needed"),
                control.removableSafely() ? "可以安全排除：可不下达指令" : "不能安全排除：须下达指令",
                !control.removableSafely());
    if (order != null) {
      draft
          .fact("kind", "指令类型", order.kind(), "hazard.decisions.control.stopOrder.kind")
          .fact(
              "documentNo",
              "文书编号",
              order.documentNo(),
              "hazard.decisions.control.stopOrder.documentNo")
          .fact("issuedAt", "下达时间", order.issuedAt(), "hazard.decisions.control.stopOrder.issuedAt")
          .step(
              "Ordered, and the resumption is "
                  + (hazard.stopRequired() ? "not approved" : "approved"),
              "指令已下达，恢复生产" + (hazard.stopRequired() ? "尚未批准" : "已批准"),
              hazard.stopRequired());
    }
    return draft
        .overruledBy("resumeProduction", "After the hazard is verified", "隐患验收合格后批准恢复")
        .out(
            hazard.stopRequired(),
            hazard.stopRequired() ? "A stop order is in force" : "No stop order is in force",
            hazard.stopRequired() ? "停产停业指令生效中" : "没有生效的停产停业指令");
  }

  private static String open(@Nullable LocalDate to) {
    return to == null ? "further notice" : to.toString();
  }

  private static String openZh(@Nullable LocalDate to) {
    return to == null ? "今" : " " + to;
  }
}

package io.worksafety.accountability.casefile;

import io.worksafety.accountability.accident.AccidentRegister;
import io.worksafety.accountability.accident.KnownAccident;
import io.worksafety.accountability.chain.ChainCertainty;
import io.worksafety.accountability.chain.ChainLink;
import io.worksafety.accountability.chain.ChainTrigger;
import io.worksafety.accountability.chain.Chains;
import io.worksafety.accountability.chain.ResolvedChain;
import io.worksafety.platform.explain.ExplainedDecision;
import io.worksafety.platform.explain.ExplainedDecision.Draft;
import io.worksafety.platform.explain.ExplainedSubject;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.explain.FactSource;
import io.worksafety.platform.time.ChinaTime;
import io.worksafety.platform.time.DeadlineExplaining;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a case was opened, why each of its parties is one, and what the service added by itself. */
@ApplicationScoped
class CaseExplaining {

  private static final String CHAIN_RESOLVED = "io.worksafety.responsibility.chain-resolved.v1";
  private static final String BY_RULE = "system:accountability";

  private final CaseSearch search;
  private final Chains chains;
  private final AccidentRegister accidents;
  private final Deadlines deadlines;
  private final DeadlineExplaining counting;
  private final Clock clock;

  CaseExplaining(
      CaseSearch search,
      Chains chains,
      AccidentRegister accidents,
      Deadlines deadlines,
      DeadlineExplaining counting,
      Clock clock) {
    this.search = search;
    this.chains = chains;
    this.accidents = accidents;
    this.deadlines = deadlines;
    this.counting = counting;
    this.clock = clock;
  }

  Explanation explain(CaseView file) {
    Instant now = now();
    List<ExplainedDecision> decisions = new ArrayList<>();
    decisions.add(opened(file));
    for (CaseView.CasePartyView party : file.parties()) {
      decisions.add(party(file, party));
    }
    for (CaseView.CaseFactorView factor : file.factors()) {
      if (factor.kind() == FactorKind.LATE_REPORT) {
        decisions.add(lateReport(file, factor));
      }
    }
    deadlines.of(file.id()).reversed().forEach(d -> decisions.addAll(counting.of(d, now)));
    return new Explanation(new ExplainedSubject("case", file.id(), file.no()), now, decisions);
  }

  Explanation explain(ConductFindingView finding) {
    return new Explanation(
        new ExplainedSubject("conduct-finding", finding.id(), null),
        now(),
        List.of(suspected(finding)));
  }

  private ExplainedDecision opened(CaseView file) {
    boolean byRule = search.openedBy(file.id()).equals(BY_RULE);
    var draft =
        byRule
            ? ExplainedDecision.byRule("case.opened", "Why there is a case", "立案原因")
            : ExplainedDecision.byPerson("case.opened", "Why there is a case", "立案原因");
    draft
        .at(file.createdAt())
        .with(d -> trigger(d, file.triggerType(), file.triggerRef()))
        .told("relevantAt", "责任认定时点", file.relevantAt(), CHAIN_RESOLVED)
        .told("knownAt", "责任链形成时点", file.knownAt(), CHAIN_RESOLVED)
        .told("chainHash", "责任链指纹", file.chainHash(), CHAIN_RESOLVED);
    switch (file.triggerType()) {
      case HAZARD_OVERDUE, MAJOR_HAZARD ->
          draft
              .builtIn(
                  "case.overdue-major-hazard",
                  "安全生产法（2021）第九十条、第一百零二条; opening DEF",
                  "A MAJOR hazard not rectified by its due date opens one case, whose relevant day"
                      + " is the due date",
                  "重大隐患逾期未整改的立案一件，以整改期限届满之时为责任认定时点")
              .step(
                  "The hazard was overdue at " + ChinaTime.text(file.relevantAt()),
                  "隐患于 " + ChinaTime.text(file.relevantAt()) + " 逾期",
                  "HAZARD_OVERDUE");
      case ACCIDENT -> {
        draft.builtIn(
            "case.late-report",
            "安全生产法（2021）第一百一十条；生产安全事故报告和调查处理条例（国务院令第493号）第三十五条、第三十九条; opening DEF",
            "An accident with a step of its report past the limit opens one case, whose relevant"
                + " day is that of the accident",
            "事故信息任一环节迟报的立案一件，以事故发生之时为责任认定时点");
        lateSteps(draft, file.triggerRef());
      }
    }
    if (!byRule) {
      draft.step("Opened by a person's decision", "由人员决定立案", "openCase");
    }
    return draft
        .step("One case per trigger, and this is it", "一事一案", 1)
        .overruledBy(
            "closeCase",
            "When every party's disposition is executed; a case that is there is not unmade",
            "全部处理决定执行后结案；已立案件不予撤销")
        .out(
            file.triggerType(),
            file.triggerType() + " " + file.triggerRef(),
            file.triggerType().labelZh() + " " + file.triggerRef());
  }

  private void trigger(Draft draft, ChainTrigger type, UUID ref) {
    Optional<ResolvedChain> chain = chains.find(type, ref);
    draft
        .told("triggerType", "触发事项", type, CHAIN_RESOLVED)
        .told("triggerRef", "隐患或事故", ref, CHAIN_RESOLVED)
        .told("chainId", "责任链", chain.map(ResolvedChain::chainId).orElse(null), CHAIN_RESOLVED)
        .told(
            "hazardLevel",
            "隐患等级",
            chain.map(ResolvedChain::hazardLevel).orElse(null),
            CHAIN_RESOLVED);
  }

  private void lateSteps(Draft draft, UUID accidentId) {
    List<KnownAccident.LateStep> steps =
        accidents.find(accidentId).map(KnownAccident::lateSteps).orElse(List.of());
    for (KnownAccident.LateStep step : steps) {
      draft
          .fact(
              "minutesLate",
              "迟报分钟数",
              step.minutesLate(),
              "minutes",
              FactSource.RECORD,
              "accident, " + step.toLevel())
          .step(
              "%s received the report %d min past the limit, see explainAccident"
                  .formatted(step.toLevel(), step.minutesLate()),
              "%s 超过时限 %d 分钟接报，详见 explainAccident".formatted(step.toLevel(), step.minutesLate()),
              step.minutesLate());
    }
  }

  private static ExplainedDecision party(CaseView file, CaseView.CasePartyView party) {
    ChainLink link =
        file.chain().stream().filter(l -> l.level() == party.level()).findFirst().orElse(null);
    boolean added = party.origin() == PartyOrigin.ADDED;
    var draft =
        added
            ? ExplainedDecision.byPerson("case.party", "Why it is a party", "责任主体认定")
            : ExplainedDecision.byRule("case.party", "Why it is a party", "责任主体认定");
    draft
        .at(added ? null : file.createdAt())
        .fact("level", "责任层级", party.level(), "case.parties.level")
        .fact("origin", "认定来源", party.origin(), "case.parties.origin")
        .fact("organizationId", "单位", party.organizationId(), "case.parties.organizationId")
        .fact("personId", "人员", party.personId(), "case.parties.personId")
        .fact("postId", "岗位", party.postId(), "case.parties.postId")
        .fact("assignmentId", "责任分工", party.assignmentId(), "case.parties.assignmentId")
        .told("relevantAt", "责任认定时点", file.relevantAt(), CHAIN_RESOLVED)
        .told("chainHash", "责任链指纹", file.chainHash(), CHAIN_RESOLVED)
        .builtIn(
            "case.four-levels",
            "安全生产法（2021）第三条、第九条、第十条; DEF",
            "Whoever held each of the four levels on the relevant day is a party; for a level"
                + " nobody held, the body that should have assigned it",
            "责任认定时点四级责任的承担者均为责任主体；无人承担的层级，由应当落实责任的单位承担");
    if (added) {
      draft
          .fact("addedReason", "增加原因", party.addedReason(), "case.parties.addedReason")
          .step("Added by the investigator", "由调查人员增加", PartyOrigin.ADDED);
    } else if (party.origin() == PartyOrigin.UNASSIGNED) {
      gap(draft, party, link);
    } else {
      held(draft, party, link);
    }
    return draft
        .overruledBy(
            "addCaseParty",
            "The investigator may add another party with a reason; none is taken away",
            "调查人员可说明理由增加责任主体，不得减少")
        .overruledBy(
            "decideCaseParty",
            "The decision may exempt the party with a reason",
            "作出处理决定时可说明理由予以免责")
        .out(
            party.origin(),
            "%s: organisation %s, person %s"
                .formatted(party.level(), dash(party.organizationId()), dash(party.personId())),
            "%s：单位 %s，人员 %s"
                .formatted(
                    party.level().labelZh(), dash(party.organizationId()), dash(party.personId())));
  }

  private static void held(Draft draft, CaseView.CasePartyView party, @Nullable ChainLink link) {
    ChainLink.ChainBasis basis = link == null ? null : link.basis();
    if (basis != null) {
      draft.rule(
          "assignment/" + party.assignmentId(),
          null,
          basis.docTitle() + "（" + basis.docNo() + "）" + basis.clause(),
          null,
          null,
          "The assignment the level rests on, see explainChainSnapshot",
          "该层级责任分工的依据，详见 explainChainSnapshot");
    }
    draft.step(
        "The chain names the holder of level " + party.level() + " (" + party.origin() + ")",
        "责任链指明" + party.level().labelZh() + "层级的承担者（" + party.origin().labelZh() + "）",
        party.personId() == null ? party.organizationId() : party.personId());
    if (party.personId() == null) {
      draft.step("The post was vacant: the organisation answers", "岗位空缺，由单位承担", "VACANT");
    }
  }

  private static void gap(Draft draft, CaseView.CasePartyView party, @Nullable ChainLink link) {
    GapBody body = party.gapBody();
    draft
        .fact("gapBody", "应当落实责任的单位", body, "case.parties.gapBody")
        .builtIn(
            "case.gap",
            "安全生产法（2021）第十条; DEF",
            "An unassigned ENTERPRISE level falls to the enterprise, when it is not known to the"
                + " street; every other level to the government of the district",
            "企业层级空白由企业承担，企业不明的由街道承担；其他层级空白由区人民政府承担")
        .step(
            "Nobody held level " + party.level() + " on the relevant day",
            "责任认定时点" + party.level().labelZh() + "层级无人承担",
            link == null ? ChainCertainty.UNASSIGNED : link.certainty())
        .step(
            "So it falls to: " + body,
            "由" + (body == null ? "应当落实责任的单位" : body.labelZh()) + "承担",
            party.organizationId());
  }

  private static ExplainedDecision lateReport(CaseView file, CaseView.CaseFactorView factor) {
    return ExplainedDecision.byRule("case.factor", "Why the late report weighs", "迟报从重情节")
        .at(factor.addedAt())
        .fact("kind", "情节", factor.kind(), "case.factors.kind")
        .fact("aggravating", "从重", factor.aggravating(), "case.factors.aggravating")
        .fact("level", "责任层级", factor.level(), "case.factors.level")
        .fact("ref", "事故与环节", factor.ref(), "case.factors.ref")
        .fact("fact", "事实", factor.fact(), "case.factors.fact")
        .fact("triggerRef", "事故", file.triggerRef(), "case.triggerRef")
        .builtIn(
            "case.late-report-weighs",
            "安全生产法（2021）第一百一十条；生产安全事故报告和调查处理条例（国务院令第493号）第三十五条、第三十九条; level DEF",
            "The unit answers for its own hour at level ENTERPRISE, a government level above at"
                + " level DEPARTMENT; it aggravates",
            "单位迟报计入企业层级，政府逐级上报迟报计入行业主管部门层级，从重")
        .step(factor.fact(), "迟报事实：" + factor.fact(), factor.level())
        .overruledBy(
            "weighCase",
            "Further circumstances, mitigating ones too; none is taken away",
            "可增加其他情节（含从轻），不得删除")
        .out(
            factor.aggravating() ? "AGGRAVATING" : "MITIGATING",
            factor.fact(),
            factor.kind().labelZh());
  }

  private ExplainedDecision suspected(ConductFindingView finding) {
    ResolvedChain chain = chains.find(ChainTrigger.HAZARD_OVERDUE, finding.hazardId()).orElse(null);
    Instant due = chain == null ? null : chain.validAt();
    boolean decided = finding.status() != ConductFindingStatus.SUSPECTED;
    var draft =
        (decided
                ? ExplainedDecision.byPerson(
                    "conduct-finding.status", "Why a failure is suspected", "失职疑点")
                : ExplainedDecision.byRule(
                    "conduct-finding.status", "Why a failure is suspected", "失职疑点"))
            .at(decided ? finding.decidedAt() : finding.createdAt())
            .fact("type", "类型", finding.type(), "conduct-finding.type")
            .fact("caseId", "案件", finding.caseId(), "conduct-finding.caseId")
            .told("hazardId", "隐患", finding.hazardId(), CHAIN_RESOLVED)
            .told("hazardLevel", "隐患等级", chain == null ? null : chain.hazardLevel(), CHAIN_RESOLVED)
            .told("dueAt", "整改期限", due, CHAIN_RESOLVED)
            .told("toldAt", "逾期后责任链形成时点", chain == null ? null : chain.knownAt(), CHAIN_RESOLVED)
            .told("chainHash", "责任链指纹", chain == null ? null : chain.chainHash(), CHAIN_RESOLVED)
            .fact("fact", "系统依据", finding.fact(), "conduct-finding.fact")
            .builtIn(
                "conduct.should-have-eliminated",
                "安全生产法（2021）第四十一条、第一百零二条; DEF",
                "Should have been eliminated and was not (应消除而未消除): a MAJOR hazard had a due date,"
                    + " and it passed without a rectification handed in",
                "应消除而未消除：重大隐患有整改期限，而期限届满时未提交整改");
    if (due != null) {
      draft
          .step(
              "It should have been eliminated by " + ChinaTime.text(due),
              "应于 " + ChinaTime.text(due) + " 前消除",
              due)
          .step(
              "The hazard service published it overdue; nothing had been handed in",
              "隐患服务发布逾期事件，届时未提交整改",
              "HAZARD_OVERDUE")
          .step(
              "The two contradict each other: suspected",
              "两者相悖，列为疑点",
              ConductFindingStatus.SUSPECTED);
    }
    if (decided) {
      draft
          .fact("decidedBy", "认定人", finding.decidedBy(), "conduct-finding.decidedBy")
          .fact("explanations", "对合理解释的审查", finding.explanations(), "conduct-finding.explanations")
          .step("A person weighed the innocent explanations", "经人员审查合理解释", finding.status());
    }
    return draft
        .overruledBy(
            "decideConductFinding",
            "The service only suspects; a person who is no party confirms or dismisses, once",
            "系统仅提示疑点，由非当事人员认定或不予认定，仅一次")
        .out(
            finding.status(),
            finding.type() + " " + finding.status(),
            finding.type().labelZh() + "：" + finding.status().labelZh());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String dash(@Nullable UUID id) {
    return id == null ? "—" : id.toString();
  }
}

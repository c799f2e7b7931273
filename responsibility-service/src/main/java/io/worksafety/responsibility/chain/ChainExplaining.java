package io.worksafety.responsibility.chain;

import io.worksafety.platform.explain.ExplainedDecision;
import io.worksafety.platform.explain.ExplainedDecision.Draft;
import io.worksafety.platform.explain.ExplainedSubject;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.time.ChinaTime;
import io.worksafety.responsibility.organization.Level;
import io.worksafety.responsibility.place.PlaceFacts;
import io.worksafety.responsibility.place.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Says of each level which records were looked at and why each counted or not. */
@ApplicationScoped
class ChainExplaining {

  private static final String HELD = "HELD";

  private final ChainResolver resolver;
  private final Claims claims;
  private final Places places;

  ChainExplaining(ChainResolver resolver, Claims claims, Places places) {
    this.resolver = resolver;
    this.claims = claims;
    this.places = places;
  }

  /** The chain of a place, resolved for any two times: its holders, gaps and overlaps. */
  Explanation explain(PlaceFacts place, Instant validAt, Instant knownAt, UUID id, Instant now) {
    Chain chain = resolver.resolve(place, validAt, knownAt);
    List<ExplainedDecision> decisions = levels(chain, false);
    for (Chain.Overlap overlap : chain.overlaps()) {
      decisions.add(overlap(chain, overlap));
    }
    return new Explanation(
        new ExplainedSubject(
            place.objectType() == null ? "place" : place.objectType().name(), id, null),
        now,
        decisions);
  }

  /** A frozen chain: why it was frozen, whether it is whole, and whether it comes out again. */
  Explanation explain(ChainSnapshotView frozen, Instant now) {
    PlaceFacts place = placeOf(frozen);
    List<Link> links = frozen.links().stream().map(ChainExplaining::link).toList();
    Chain asFrozen =
        new Chain(place, frozen.validAt(), frozen.knownAt(), links, List.of(), List.of());
    List<ExplainedDecision> decisions = new ArrayList<>();
    decisions.add(frozen(frozen, asFrozen));
    decisions.addAll(levels(asFrozen, true));
    return new Explanation(
        new ExplainedSubject("responsibility-chain", frozen.id(), null), now, decisions);
  }

  /** What the snapshot does not keep of the place comes from our copy of today. */
  private PlaceFacts placeOf(ChainSnapshotView frozen) {
    UUID enterprise =
        frozen.objectId() == null
            ? null
            : places.find(frozen.objectId()).map(PlaceFacts::enterpriseId).orElse(null);
    return new PlaceFacts(
        frozen.objectType(),
        frozen.objectId(),
        enterprise,
        frozen.areaCode(),
        frozen.industryCode());
  }

  private static Link link(LinkView view) {
    return new Link(
        view.level(),
        view.organizationId(),
        view.postId(),
        view.personId(),
        view.assignmentId(),
        view.basis(),
        view.certainty());
  }

  private ExplainedDecision frozen(ChainSnapshotView frozen, Chain asFrozen) {
    String hash = asFrozen.hash();
    String again = resolver.resolve(asFrozen.place(), frozen.validAt(), frozen.knownAt()).hash();
    boolean whole = hash.equals(frozen.chainHash());
    boolean same = again.equals(frozen.chainHash());
    String event =
        switch (frozen.triggerType()) {
          case MAJOR_HAZARD -> "io.worksafety.hazard.graded.v1";
          case HAZARD_OVERDUE -> "io.worksafety.hazard.overdue.v1";
          case ACCIDENT -> "io.worksafety.accountability.accident-reported.v1";
        };
    return ExplainedDecision.byRule(
            "responsibility.chain-frozen", "Why the chain was frozen", "责任链条冻结")
        .at(frozen.createdAt())
        .told("triggerType", "触发事项", frozen.triggerType(), event)
        .told("triggerRef", "触发事项标识", frozen.triggerRef(), event)
        .told("hazardLevel", "隐患等级", frozen.hazardLevel(), event)
        .told("validAt", "有效时点", frozen.validAt(), event)
        .fact("knownAt", "认知时点", frozen.knownAt(), "responsibility-chain.knownAt")
        .fact("objectType", "对象类型", frozen.objectType(), "responsibility-chain.objectType")
        .fact("objectId", "对象", frozen.objectId(), "responsibility-chain.objectId")
        .fact("chainHash", "链条指纹", frozen.chainHash(), "responsibility-chain.chainHash")
        .builtIn(
            "responsibility.freeze",
            "DEF",
            "A chain is frozen as of the grading of a major hazard, the due date of an overdue"
                + " one, the time of an accident; with what was known when the event arrived",
            "重大隐患以定级时、逾期隐患以整改期限届满时、事故以发生时为有效时点，以收到事件时已知的分工冻结")
        .builtIn(
            "responsibility.chain-hash",
            "DEF",
            "SHA-256 over WSS-CHAIN-v1, one byte 0, and the canonical JSON of knownAt, links,"
                + " objectId, objectType, validAt",
            "对 WSS-CHAIN-v1、一个零字节及 knownAt、links、objectId、objectType、validAt 的规范 JSON 计算 SHA-256")
        .step("The links as frozen give " + hash, "按冻结的链条计算得 " + hash, whole)
        .step(
            "Resolved again for the same two times: "
                + (same ? "the same chain" : "another chain, as the place was corrected since"),
            same ? "以相同两个时点重新解析，结果一致" : "以相同两个时点重新解析，结果不同（对象资料此后有更正）",
            same)
        .overruledOutside(
            "Nothing changes a frozen chain; the investigator of a case may add parties"
                + " (addCaseParty)",
            "冻结的链条不可更改；案件调查人可追加责任主体（addCaseParty）")
        .out(
            frozen.chainHash(),
            "Frozen for %s %s, as of %s"
                .formatted(
                    frozen.triggerType(), frozen.triggerRef(), ChinaTime.text(frozen.validAt())),
            "因%s %s 冻结，有效时点 %s"
                .formatted(
                    frozen.triggerType().labelZh(),
                    frozen.triggerRef(),
                    ChinaTime.text(frozen.validAt())));
  }

  private List<ExplainedDecision> levels(Chain chain, boolean frozen) {
    List<ExplainedDecision> decisions = new ArrayList<>();
    for (Link link : chain.links()) {
      decisions.add(level(chain, link, frozen));
    }
    return decisions;
  }

  private ExplainedDecision level(Chain chain, Link link, boolean frozen) {
    UUID department = chain.links().get(Level.DEPARTMENT.ordinal()).organizationId();
    var draft =
        ExplainedDecision.byRule(
                "responsibility.level",
                "Who answers at the level " + link.level(),
                link.level().labelZh() + "责任认定")
            .at(chain.validAt())
            .fact("level", "责任层级", link.level(), "chain.links.level")
            .with(d -> asked(d, chain));
    if (link.level() == Level.LEADER_IN_CHARGE) {
      draft.fact("department", "行业主管部门", department, "chain.links[DEPARTMENT].organizationId");
    }
    for (Probe probe : Probe.of(chain.place())) {
      if (probe.level() == link.level()) {
        draft.fact("scope", "查找范围", probe.scopeKey(), "place");
      }
    }
    if (link.level() == Level.LEADER_IN_CHARGE && department != null) {
      draft.fact("scope", "查找范围", "DEP:" + department, "chain.links[DEPARTMENT]");
    }
    rules(draft, link.level());
    List<Claim> found = claims.on(chain.place(), link.level(), department);
    for (Claim claim : found) {
      weigh(draft, claim, link, chain);
    }
    if (found.isEmpty()) {
      draft.step("No assignment was ever recorded for any of the scopes", "上述范围从未登记过分工", 0);
    }
    if (link.postId() != null) {
      seats(draft, link.postId(), chain);
    }
    if (frozen) {
      draft.overruledOutside(
          "Nothing: the chain is frozen; corrections show in explainChain with a later knownAt",
          "无：链条已冻结，更正结果可用更晚的认知时点在 explainChain 中查看");
    } else {
      overruling(draft);
    }
    return out(draft, link);
  }

  private static void asked(Draft draft, Chain chain) {
    PlaceFacts place = chain.place();
    draft
        .fact("validAt", "有效时点", chain.validAt(), "chain.validAt")
        .fact("knownAt", "认知时点", chain.knownAt(), "chain.knownAt")
        .told("areaCode", "行政区划代码", place.areaCode(), "place.areaCode")
        .told("industryCode", "行业代码", place.industryCode(), "place.industryCode")
        .told("enterpriseId", "所属企业", place.enterpriseId(), "place.enterpriseId");
  }

  private static void rules(Draft draft, Level level) {
    draft.builtIn(
        "responsibility.narrowest-scope",
        "安全生产法（2021）第三条、第九条、第十条; order DEF",
        "Of the PRIMARY assignments that held at validAt and were known at knownAt the narrowest"
            + " scope counts: the place itself, its enterprise, its village, its street, the"
            + " longest prefix of its industry",
        "在有效时点有效、认知时点已知的主责分工中，取最具体者：对象本身、所属企业、村（社区）、街道、最长的行业代码前缀");
    if (level == Level.LEADER_IN_CHARGE) {
      draft.builtIn(
          "responsibility.leader-above-department",
          "地方党政领导干部安全生产责任制规定（2018）; order DEF",
          "A leader not named for the place is the one above its department: by an assignment,"
              + " otherwise by the portfolio of a post",
          "未直接指明分管领导的，为该行业主管部门的分管领导：先按分工，再按岗位分管范围");
    }
  }

  private static void weigh(Draft draft, Claim claim, Link link, Chain chain) {
    Claim.Verdict verdict = claim.against(link, chain.validAt(), chain.knownAt());
    draft
        .fact(
            "claim",
            "责任分工",
            "%s; scope %s; %s; post %s; valid %s; recorded %s"
                .formatted(
                    claim.name(),
                    claim.scopeKey(),
                    claim.role(),
                    claim.postId(),
                    claim.valid(),
                    claim.recorded()),
            claim.assignmentId() == null ? "post.portfolio" : "assignment")
        .step(claim.text(verdict), claim.textZh(verdict), verdict);
  }

  /** Who held the post that counts. */
  private void seats(Draft draft, UUID post, Chain chain) {
    boolean held = false;
    for (Claims.Seat seat : claims.seatsOf(post)) {
      boolean counts =
          seat.principal()
              && seat.valid().holds(chain.validAt())
              && seat.recorded().holds(chain.knownAt());
      held |= counts;
      draft
          .fact(
              "appointment",
              "任职",
              "appointment %s r%d; person %s; %s; valid %s; recorded %s"
                  .formatted(
                      seat.appointmentId(),
                      seat.revision(),
                      seat.personId(),
                      seat.principal() ? "principal" : "acting",
                      seat.valid(),
                      seat.recorded()),
              "appointment")
          .step(
              "appointment %s r%d of person %s %s"
                  .formatted(
                      seat.appointmentId(),
                      seat.revision(),
                      seat.personId(),
                      counts ? "counts" : "does not count at these times"),
              "任职 %s 第 %d 版（人员 %s）%s"
                  .formatted(
                      seat.appointmentId(),
                      seat.revision(),
                      seat.personId(),
                      counts ? "计入" : "在该时点不计入"),
              counts);
    }
    if (!held) {
      draft.step("Nobody held post " + post, "岗位 " + post + " 无人任职", "VACANT");
    }
  }

  private static void overruling(Draft draft) {
    draft
        .overruledBy(
            "recordAssignment",
            "A new assignment of a narrower scope or for a gap; leaders and departments by the"
                + " committee's office alone",
            "登记更具体的分工或填补空白；分管领导与行业部门层级仅由安委办办理")
        .overruledBy(
            "correctAssignment",
            "From then on known otherwise; what was known before stays visible",
            "自更正时起按新的认知；此前的认知仍可查询")
        .overruledBy("appointPerson", "Somebody for a post that nobody holds", "为空缺岗位任命人员");
  }

  private static ExplainedDecision out(Draft draft, Link link) {
    if (link.certainty() == Certainty.UNASSIGNED) {
      return draft.out(GapReason.UNASSIGNED, "Gap: nobody is assigned", "责任空白：未分工");
    }
    if (!link.held()) {
      return draft.out(
          GapReason.VACANT,
          "Gap: post " + link.postId() + " is vacant",
          "责任空白：岗位 " + link.postId() + " 空缺");
    }
    return draft.out(
        HELD,
        "Person %s in post %s of organisation %s (%s)"
            .formatted(link.personId(), link.postId(), link.organizationId(), link.certainty()),
        "单位 %s 岗位 %s 人员 %s（%s）"
            .formatted(
                link.organizationId(), link.postId(), link.personId(), link.certainty().labelZh()));
  }

  private static ExplainedDecision overlap(Chain chain, Chain.Overlap overlap) {
    var draft =
        ExplainedDecision.byRule("responsibility.overlap", "More than one leader answers", "责任交叉")
            .at(chain.validAt())
            .fact(
                "department",
                "行业主管部门",
                overlap.departmentOrganizationId(),
                "chain.links[DEPARTMENT]")
            .with(d -> asked(d, chain))
            .builtIn(
                "responsibility.overlap",
                "DEF",
                "Of claims of equal rank the post with the smallest id stands in the chain; the"
                    + " others are reported",
                "同等次序的主张中，岗位标识最小者进入链条，其余列为责任交叉");
    for (UUID post : overlap.postIds()) {
      draft.fact("claimant", "主张责任的岗位", post, "post.portfolio");
    }
    return draft
        .step(
            overlap.postIds().size() + " posts have the same claim",
            overlap.postIds().size() + " 个岗位主张相同",
            overlap.postIds().size())
        .overruledBy(
            "recordAssignment",
            "An assignment of one leader to the department goes before portfolios",
            "为该部门登记分管领导分工，优先于岗位分管范围")
        .overruledBy("correctPost", "Take the department out of a portfolio", "调整岗位分管范围")
        .out(overlap.postIds(), "Several leaders have the same claim", "多名分管领导主张相同");
  }
}

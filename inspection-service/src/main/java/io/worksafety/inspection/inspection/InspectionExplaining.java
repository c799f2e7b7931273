package io.worksafety.inspection.inspection;

import io.worksafety.inspection.inspector.Credential;
import io.worksafety.inspection.inspector.Credentials;
import io.worksafety.inspection.place.Places;
import io.worksafety.inspection.rule.InspectionRule;
import io.worksafety.inspection.rule.InspectionRules;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.explain.ExplainedDecision;
import io.worksafety.platform.explain.ExplainedDecision.Draft;
import io.worksafety.platform.explain.ExplainedSubject;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Does the sums of an inspection again. It starts from the view that the caller may read, so that
 * of a concealed one it knows no more than that: nothing of object, team and matters.
 */
@ApplicationScoped
class InspectionExplaining {

  private final SealProofs proofs;
  private final Places places;
  private final Credentials credentials;
  private final InspectionRules rules;
  private final Clock clock;

  InspectionExplaining(
      SealProofs proofs,
      Places places,
      Credentials credentials,
      InspectionRules rules,
      Clock clock) {
    this.proofs = proofs;
    this.places = places;
    this.credentials = credentials;
    this.rules = rules;
    this.clock = clock;
  }

  Explanation explain(InspectionView inspection) {
    List<ExplainedDecision> decisions = new ArrayList<>();
    decisions.add(cap(inspection));
    if (inspection.seal() != null) {
      SealProof proof = proofs.of(inspection.id());
      decisions.add(anchor(proof));
      decisions.add(seal(inspection, proof));
    }
    if (inspection.arrival() != null) {
      decisions.add(window(inspection, inspection.arrival()));
      decisions.add(geofence(inspection, inspection.arrival()));
      if (!inspection.concealed()) {
        decisions.add(credentials(inspection, inspection.arrival()));
      }
    }
    if (inspection.lapsedAt() != null) {
      decisions.add(lapse(inspection, inspection.lapsedAt()));
    }
    return new Explanation(
        new ExplainedSubject("inspection", inspection.id(), inspection.no()),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        decisions);
  }

  private static ExplainedDecision cap(InspectionView inspection) {
    boolean counts = inspection.countsTowardCap();
    return ExplainedDecision.byRule(
            "inspection.counts-toward-cap", "Whether it uses up the yearly number", "是否计入年度频次")
        .at(inspection.createdAt())
        .fact("legalNature", "法律性质", inspection.legalNature(), "inspection.legalNature")
        .fact("ground", "检查由来", inspection.ground(), "inspection.ground")
        .builtIn(
            "inspection.yearly-cap",
            "国务院办公厅关于严格规范涉企行政检查的意见（国办发〔2024〕54号）",
            "An ADMIN_INSPECTION by ANNUAL_PLAN or CAMPAIGN counts; one because of a complaint, a"
                + " transfer, data or a look-back does not",
            "年度计划或专项行动的行政检查计入频次；因投诉举报、移送、数据异常或复查的不计入")
        .step(
            inspection.legalNature() + " by " + inspection.ground(),
            inspection.legalNature().labelZh() + "，" + inspection.ground().labelZh(),
            counts)
        .out(counts, counts ? "It counts" : "It does not count", counts ? "计入" : "不计入");
  }

  private static ExplainedDecision anchor(SealProof proof) {
    SealProof.SealAnchor anchor = proof.anchor();
    var draft =
        ExplainedDecision.byRule("inspection.seal-anchor", "Sealed before the window", "时间窗前密封并锚定")
            .at(anchor == null ? null : anchor.brokerTime())
            .fact("commitment", "承诺值", proof.commitment(), "inspection.seal.commitment")
            .fact("sealedAt", "密封时间", proof.sealedAt(), "inspection.seal.sealedAt")
            .fact("windowStart", "时间窗起点", proof.windowStart(), "inspection.windowStart")
            .builtIn(
                "inspection.anchor",
                "DEF",
                "The event log must have had the same commitment before the window began",
                "事件日志须在时间窗开始前已有同一承诺值");
    if (anchor == null) {
      return draft
          .step("The event log has not given it back yet", "事件日志尚未确认", false)
          .out(false, "Not anchored yet", "尚未锚定");
    }
    boolean before = anchor.brokerTime().isBefore(proof.windowStart());
    boolean same = anchor.commitment().equals(proof.commitment());
    String record = anchor.topic() + "/" + anchor.partition() + "/" + anchor.offset();
    return draft
        .told("anchoredCommitment", "锚定的承诺值", anchor.commitment(), record)
        .told("brokerTime", "日志写入时间", anchor.brokerTime(), record)
        .step(
            "%s %s window start %s"
                .formatted(
                    ChinaTime.text(anchor.brokerTime()),
                    before ? "<" : ">=",
                    ChinaTime.text(proof.windowStart())),
            "写入时间 %s %s时间窗起点 %s"
                .formatted(
                    ChinaTime.text(anchor.brokerTime()),
                    before ? "早于" : "不早于",
                    ChinaTime.text(proof.windowStart())),
            before)
        .step("The log has the same commitment", "日志中的承诺值相同", same)
        .out(
            before && same,
            before && same ? "Anchored in time" : "Not anchored in time",
            before && same ? "已按时锚定" : "未按时锚定");
  }

  private static ExplainedDecision seal(InspectionView inspection, SealProof proof) {
    SealProof.SealOpening opening = proof.opening();
    var draft =
        ExplainedDecision.byRule("inspection.seal", "Whether the seal held", "密封验证")
            .at(opening == null ? proof.brokenAt() : inspection.revealedAt())
            .fact("commitment", "承诺值", proof.commitment(), "inspection.seal.commitment")
            .builtIn(
                "inspection.commitment",
                "DEF",
                "SHA-256 over WSS-PLAN-v1, one byte 0, 32 bytes of salt and the canonical JSON of"
                    + " the plan",
                "对 WSS-PLAN-v1、一个零字节、32 字节盐值和方案规范 JSON 计算 SHA-256");
    if (proof.brokenAt() != null) {
      return draft
          .fact("brokenAt", "密封失效时间", proof.brokenAt(), "inspection.seal.brokenAt")
          .step("The plan does not open to its commitment", "方案与承诺值不符，无法打开", false)
          .overruledBy(
              "planInspection",
              "Nothing heals a broken seal; a new plan may be made",
              "密封失效不可补正，可另行制定方案")
          .out("BROKEN", "The seal is broken", "密封失效");
    }
    if (opening == null) {
      return draft
          .step("The plan is still sealed; there is nothing to compute", "方案仍密封，尚不能计算", null)
          .out("CLOSED", "The plan is sealed", "方案密封中");
    }
    boolean equal = opening.recomputed().equals(proof.commitment());
    return draft
        .fact("salt", "盐值", opening.salt(), "sealed-plan.salt")
        .fact("canonicalJson", "方案规范文本", opening.canonicalJson(), "sealed-plan.plan")
        .step(
            "Plan and salt give " + opening.recomputed(),
            "以方案与盐值计算得 " + opening.recomputed(),
            opening.recomputed())
        .step(
            opening.recomputed() + (equal ? " = " : " ≠ ") + proof.commitment(),
            equal ? "与承诺值相同" : "与承诺值不同",
            equal)
        .out(
            equal ? "EQUAL" : "NOT_EQUAL",
            equal ? "The revealed plan is the sealed one" : "The revealed plan is another one",
            equal ? "揭示的方案即密封的方案" : "揭示的方案与密封的不同");
  }

  private static ExplainedDecision window(
      InspectionView inspection, InspectionView.InspectionArrival arrival) {
    Instant at = arrival.at();
    boolean after = !at.isBefore(inspection.windowStart());
    boolean before = !at.isAfter(inspection.windowEnd());
    return ExplainedDecision.byRule("inspection.window", "Arrival within the window", "时间窗内到达")
        .at(at)
        .fact("windowStart", "时间窗起点", inspection.windowStart(), "inspection.windowStart")
        .fact("windowEnd", "时间窗终点", inspection.windowEnd(), "inspection.windowEnd")
        .fact("arrivedAt", "到达时间", at, "inspection.arrival.at")
        .builtIn(
            "inspection.window",
            "DEF",
            "Both ends of the approved window belong to it",
            "批准的时间窗含起点与终点")
        .step(
            "%s <= %s".formatted(ChinaTime.text(inspection.windowStart()), ChinaTime.text(at)),
            "不早于起点 " + ChinaTime.text(inspection.windowStart()),
            after)
        .step(
            "%s <= %s".formatted(ChinaTime.text(at), ChinaTime.text(inspection.windowEnd())),
            "不晚于终点 " + ChinaTime.text(inspection.windowEnd()),
            before)
        .overruledBy("cancelInspection", "Before the arrival, with a reason", "到达前可说明理由取消")
        .out(
            after && before,
            after && before ? "Arrived within the window" : "Arrived outside the window",
            after && before ? "在时间窗内到达" : "未在时间窗内到达");
  }

  /**
   * While the plan is concealed the object's position stays unsaid; the distance is in the view.
   */
  private ExplainedDecision geofence(
      InspectionView inspection, InspectionView.InspectionArrival arrival) {
    InspectionRule limit = rules.geofenceOn(ChinaTime.day(arrival.at()));
    BigDecimal distance = arrival.distanceMetres();
    boolean within = distance.compareTo(limit.amount()) <= 0;
    var draft =
        ExplainedDecision.byRule("inspection.geofence", "Arrival at the object", "到达检查对象")
            .at(arrival.at())
            .fact("arrivedLat", "到达纬度", arrival.location().lat(), "inspection.arrival.location")
            .fact("arrivedLon", "到达经度", arrival.location().lon(), "inspection.arrival.location")
            .fact("accuracyMetres", "定位精度（米）", arrival.accuracyMetres(), "inspection.arrival")
            .fact("distanceMetres", "记录的距离（米）", distance, "inspection.arrival.distanceMetres")
            .figure("limit", "允许距离", limit.amount(), limit.unit(), limit.code())
            .with(d -> figure(d, limit, "at most this far from the object", "距检查对象不超过"))
            .builtIn(
                "inspection.great-circle",
                "haversine on a sphere",
                "d = 2 R asin √(sin²(Δlat/2) + cos lat1 cos lat2 sin²(Δlon/2)), R = 6371008.8 m;"
                    + " of several known points of the object the nearest counts",
                "d = 2R·asin√(sin²(Δ纬度/2)+cos纬度1·cos纬度2·sin²(Δ经度/2))，R=6371008.8 米；对象有多个坐标点的取最近者");
    nearest(inspection, arrival)
        .ifPresent(point ->
            draft
                .told("objectLat", "对象纬度", point.lat(), "place.location")
                .told("objectLon", "对象经度", point.lon(), "place.location")
                .step(
                    "Computed again from the two points as known today",
                    "以现有坐标重新计算",
                    BigDecimal.valueOf(point.distanceMetres(arrival.location()))
                        .setScale(1, RoundingMode.HALF_UP)));
    return draft
        .step(
            "%s m %s %s m".formatted(distance, within ? "<=" : ">", limit.amount()),
            "距离 %s 米%s允许的 %s 米".formatted(distance, within ? "不超过" : "超过", limit.amount()),
            within)
        .overruledOutside(
            "A new version of the rule, for later arrivals only", "仅可由新版本规则改变，且只适用于此后的到达")
        .out(within, distance + " m from the object", "距检查对象 " + distance + " 米");
  }

  private Optional<GeoPoint> nearest(
      InspectionView inspection, InspectionView.InspectionArrival arrival) {
    if (inspection.concealed()
        || inspection.objectType() == null
        || inspection.objectId() == null) {
      return Optional.empty();
    }
    return places.find(inspection.objectType(), inspection.objectId()).stream()
        .flatMap(place -> place.points().stream())
        .min(Comparator.comparingDouble(point -> point.distanceMetres(arrival.location())));
  }

  private ExplainedDecision credentials(
      InspectionView inspection, InspectionView.InspectionArrival arrival) {
    LocalDate day = ChinaTime.day(arrival.at());
    InspectionRule needed = rules.credentialedOfficersOn(day);
    boolean administrative = inspection.legalNature() == LegalNature.ADMIN_INSPECTION;
    int atLeast = administrative ? needed.amount().intValueExact() : 1;
    var draft =
        ExplainedDecision.byRule(
                "inspection.credentials", "Enough valid credentials on the spot", "到场执法证核验")
            .at(arrival.at())
            .fact("legalNature", "法律性质", inspection.legalNature(), "inspection.legalNature")
            .fact("day", "到达日期", day, "inspection.arrival.at")
            .figure("needed", "所需人数", atLeast, "PERSONS", needed.code())
            .with(d ->
                figure(
                    d,
                    needed,
                    "officers with a valid credential; one if it is no ADMIN_INSPECTION",
                    "名持有效执法证人员；非行政检查为一名"))
            .builtIn(
                "inspection.credential-valid",
                "DEF",
                "A credential counts up to and including the day on which it expires",
                "执法证有效期含届满当日");
    int counting = 0;
    for (Credential credential : credentials.find(arrival.present())) {
      boolean valid = credential.validOn(day);
      counting += valid ? 1 : 0;
      draft
          .fact(
              "credential",
              "执法证",
              credential.no() + " until " + credential.expiresOn(),
              "inspector.credentialExpiresOn")
          .step(
              "%s %s %s until %s"
                  .formatted(day, valid ? "<=" : ">", credential.no(), credential.expiresOn()),
              "执法证 %s 有效期至 %s，%s"
                  .formatted(credential.no(), credential.expiresOn(), valid ? "计入" : "不计入"),
              valid);
    }
    return draft
        .step(
            "%d count, %d are needed".formatted(counting, atLeast),
            "有效 %d 名，须有 %d 名".formatted(counting, atLeast),
            counting >= atLeast)
        .overruledBy(
            "changeInspector", "A renewed credential counts for later arrivals", "换发的执法证适用于此后的到达")
        .out(counting, counting + " valid credentials", "有效执法证 " + counting + " 名");
  }

  private static ExplainedDecision lapse(InspectionView inspection, Instant lapsedAt) {
    return ExplainedDecision.byRule("inspection.lapsed", "Nobody came in time", "逾时未到")
        .at(lapsedAt)
        .fact("windowEnd", "时间窗终点", inspection.windowEnd(), "inspection.windowEnd")
        .fact("lapsedAt", "失效时间", lapsedAt, "inspection.lapsedAt")
        .fact(
            "arrivedAt",
            "到达时间",
            inspection.arrival() == null ? null : inspection.arrival().at(),
            "inspection.arrival.at")
        .builtIn(
            "inspection.lapse",
            "DEF",
            "A sealed plan nobody went to ends after its window and is laid open",
            "密封方案逾时未执行的，时间窗结束后失效并公开")
        .step(
            "%s > %s, and nobody had arrived"
                .formatted(ChinaTime.text(lapsedAt), ChinaTime.text(inspection.windowEnd())),
            "%s 晚于时间窗终点 %s，且无人到达"
                .formatted(ChinaTime.text(lapsedAt), ChinaTime.text(inspection.windowEnd())),
            lapsedAt.isAfter(inspection.windowEnd()))
        .overruledBy("planInspection", "A new plan may be made", "可另行制定方案")
        .out(true, "Lapsed", "已失效");
  }

  private static void figure(Draft draft, InspectionRule rule, String text, String textZh) {
    draft.rule(
        rule.code(),
        null,
        rule.basis(),
        rule.effectiveFrom(),
        rule.effectiveTo(),
        rule.amount().toBigInteger() + " " + rule.unit() + ": " + text,
        rule.amount().toBigInteger() + " " + rule.unit() + "：" + textZh);
  }
}

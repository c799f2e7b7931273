package io.worksafety.hazard.gathering;

import io.worksafety.platform.explain.ExplainedDecision;
import io.worksafety.platform.explain.ExplainedSubject;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.time.ChinaTime;
import io.worksafety.platform.time.Deadline;
import io.worksafety.platform.time.DeadlineExplaining;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells an alert again, in the open: figures, minute by minute, residents, acknowledgement. */
@ApplicationScoped
class GatheringExplaining {

  private final GatheringRules rules;
  private final Deadlines deadlines;
  private final DeadlineExplaining counting;

  GatheringExplaining(GatheringRules rules, Deadlines deadlines, DeadlineExplaining counting) {
    this.rules = rules;
    this.deadlines = deadlines;
    this.counting = counting;
  }

  Explanation explain(GatheringView alert, Instant now) {
    List<ExplainedDecision> decisions = new ArrayList<>();
    decisions.add(gathering(alert));
    decisions.add(residents(alert));
    for (Deadline deadline : deadlines.of(alert.id()).reversed()) {
      decisions.addAll(counting.of(deadline, now));
    }
    return new Explanation(
        new ExplainedSubject("gathering-alert", alert.id(), alert.no()), now, decisions);
  }

  private ExplainedDecision gathering(GatheringView alert) {
    Evidence evidence = alert.evidence();
    Thresholds by = evidence.thresholds();
    String rule = by.rules().getLast().ruleId();
    var draft =
        ExplainedDecision.byRule("gathering.alert", "Alert of a gathering", "车辆聚集预警")
            .at(alert.openedAt())
            .figure("vehicles", "车辆数", by.vehicles(), null, rule)
            .figure("radiusMetres", "半径", by.radiusMetres(), "m", rule)
            .figure("minutes", "持续时间", by.minutes(), "MINUTES", rule)
            .figure(
                "freshMinutes", "位置有效时间", evidence.freshMinutes(), "MINUTES", GatheringRules.USUAL)
            .figure(
                "ownParkingMetres",
                "本车停放地点半径",
                evidence.ownParkingMetres(),
                "m",
                GatheringRules.USUAL)
            .fact(
                "place",
                "预警位置",
                alert.location().lat() + "," + alert.location().lon(),
                "gathering-alert.location")
            .fact("vehicleCount", "聚集车辆数", alert.vehicleIds().size(), "gathering-alert.vehicleIds")
            .fact("areaFrom", "行政区划认定依据", evidence.areaFrom(), "gathering-alert.evidence.areaFrom");
    for (Thresholds.RuleUsed used : by.rules()) {
      draft.rule(DeadlineExplaining.rule(rules.version(used)));
    }
    Thresholds.PeriodUsed period = by.period();
    if (period != null) {
      draft.rule(
          "special-period:" + period.periodId(),
          Math.toIntExact(period.version()),
          period.basis(),
          ChinaTime.day(period.startsAt()),
          null,
          "Special period "
              + period.name()
              + " until "
              + ChinaTime.text(period.endsAt())
              + ": the strictest figures hold",
          "特殊时段“" + period.name() + "”至 " + ChinaTime.text(period.endsAt()) + "：适用最严格的阈值");
    }
    draft.builtIn(
        "gathering.density",
        "DEF",
        "Vehicles not at their own parking place; a vehicle is where it last reported, while that is"
            + " fresh; at every minute of the period enough of them within the radius of the one"
            + " with most around it",
        "不计停放在本车停放地点的车辆；位置在有效时间内视为当前位置；以周边车辆最多的车辆为中心，" + "时段内每一分钟半径内的车辆数均须达到阈值");
    for (int i = 0; i < evidence.counts().size(); i++) {
      Instant mark = evidence.from().plus(Duration.ofMinutes(i));
      int count = evidence.counts().get(i);
      draft.step(
          "%s: %d vehicles, %d are enough".formatted(ChinaTime.text(mark), count, by.vehicles()),
          "%s：%d 辆，阈值 %d 辆".formatted(ChinaTime.text(mark), count, by.vehicles()),
          count >= by.vehicles());
    }
    return draft
        .overruledBy(
            "dismissGatheringAlert",
            "As a false alarm with the reason; another person closes it",
            "说明原因认定误报，由其他人员办结")
        .out(
            true,
            "%d vehicles together for %d minutes"
                .formatted(alert.vehicleIds().size(), by.minutes()),
            "%d 辆车聚集已满 %d 分钟".formatted(alert.vehicleIds().size(), by.minutes()));
  }

  private static ExplainedDecision residents(GatheringView alert) {
    Residents residents = alert.residents();
    return ExplainedDecision.byRule("gathering.residents", "Residents around", "周边居民")
        .at(alert.openedAt())
        .figure("residentsMetres", "半径", residents.radiusMetres(), "m", GatheringRules.USUAL)
        .fact("source", "来源", residents.source(), "gathering-alert.residents.source")
        .fact("basis", "数据来源", residents.basis(), "gathering-alert.residents.basis")
        .fact("asOfDate", "数据日期", residents.asOfDate(), "gathering-alert.residents.asOfDate")
        .fact("atLeast", "至少", residents.atLeast(), "gathering-alert.residents.atLeast")
        .fact("atMost", "至多", residents.atMost(), "gathering-alert.residents.atMost")
        .builtIn("gathering.residents", "DEF", residents.uncertainty(), residents.uncertaintyZh())
        .overruledOutside("By registering a population grid or occupants", "登记人口网格或场所居住人数")
        .out(
            residents.estimate() == null ? "UNKNOWN" : residents.estimate(),
            residents.estimate() == null
                ? "Not known"
                : "About " + residents.estimate() + " residents",
            residents.estimate() == null ? "未知" : "约 " + residents.estimate() + " 人");
  }
}

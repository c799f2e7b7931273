package io.worksafety.accountability.accident;

import io.worksafety.platform.time.ChinaTime;
import io.worksafety.platform.time.DeadlineRule;
import io.worksafety.platform.time.DeadlineRules;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The reporting clock: which rule limits which step. The figures are rows of deadline_rule. */
@ApplicationScoped
class ReportRules {

  static final String REPORT = "accident.report";
  static final String HOP = "accident.hop";
  static final String WINDOW = "accident.window";
  static final String WINDOW_ROAD_OR_FIRE = "accident.window.road-or-fire";
  static final String SUPPLEMENT = "accident.supplement";

  private final Deadlines deadlines;
  private final DeadlineRules rules;

  ReportRules(Deadlines deadlines, DeadlineRules rules) {
    this.deadlines = deadlines;
    this.rules = rules;
  }

  /** The head's hour starts the clock; without it, the earliest outside trace bounds it below. */
  ReportLimits limitsOf(ReportAccident report) {
    Instant from = report.headInformedAt();
    if (from == null && report.earliestSignal() != null) {
      from = report.earliestSignal().at();
    }
    return new ReportLimits(
        REPORT,
        from == null ? null : limit(REPORT, from),
        limit(report.roadOrFire() ? WINDOW_ROAD_OR_FIRE : WINDOW, report.occurredAt()));
  }

  Limit hop(Instant from) {
    return limit(HOP, from);
  }

  Limit supplement(Instant changedAt) {
    return limit(SUPPLEMENT, changedAt);
  }

  DeadlineRule ruleAt(String rule, @Nullable Instant at, Instant otherwise) {
    return rules.require(rule, at == null ? otherwise : at);
  }

  private Limit limit(String rule, Instant from) {
    return new Limit(rule, deadlines.dueAt(rule, from));
  }

  static LocalDate day(Instant at) {
    return ChinaTime.day(at);
  }
}

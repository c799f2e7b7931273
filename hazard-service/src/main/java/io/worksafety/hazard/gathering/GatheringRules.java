package io.worksafety.hazard.gathering;

import io.worksafety.hazard.period.ActivePeriod;
import io.worksafety.hazard.period.GatheringFigures;
import io.worksafety.platform.time.DeadlineRule;
import io.worksafety.platform.time.DeadlineRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The figures of the rules in force; a special period's are the strictest of all that apply. */
@ApplicationScoped
class GatheringRules {

  static final String USUAL = "gathering.usual";
  static final String SPECIAL = "gathering.special-period";

  private final DeadlineRules rules;

  GatheringRules(DeadlineRules rules) {
    this.rules = rules;
  }

  Thresholds usual(Instant at) {
    DeadlineRule rule = rules.require(USUAL, at);
    return new Thresholds(
        figure(rule, "vehicles"),
        figure(rule, "radiusMetres"),
        figure(rule, "minutes"),
        figure(rule, "acknowledgeMinutes"),
        List.of(used(rule)),
        null);
  }

  Thresholds during(ActivePeriod period, Instant at) {
    Thresholds usual = usual(at);
    DeadlineRule rule = rules.require(SPECIAL, at);
    Thresholds special =
        new Thresholds(
                usual.vehicles(),
                usual.radiusMetres(),
                usual.minutes(),
                usual.acknowledgeMinutes(),
                List.of(usual.rules().getFirst(), used(rule)),
                new Thresholds.PeriodUsed(
                    period.id(),
                    period.version(),
                    period.name(),
                    period.basis(),
                    period.startsAt(),
                    period.endsAt()))
            .stricter(
                figure(rule, "vehicles"),
                figure(rule, "radiusMetres"),
                figure(rule, "minutes"),
                figure(rule, "acknowledgeMinutes"));
    GatheringFigures own = period.gathering();
    return own == null
        ? special
        : special.stricter(
            own.vehicles() == null ? special.vehicles() : own.vehicles(),
            own.radiusMetres() == null ? special.radiusMetres() : own.radiusMetres(),
            own.minutes() == null ? special.minutes() : own.minutes(),
            own.acknowledgeMinutes() == null
                ? special.acknowledgeMinutes()
                : own.acknowledgeMinutes());
  }

  /** For how many minutes a vehicle is taken to be where it was last. */
  int freshMinutes(Instant at) {
    return figure(rules.require(USUAL, at), "freshMinutes");
  }

  int residentsMetres(Instant at) {
    return figure(rules.require(USUAL, at), "residentsMetres");
  }

  int ownParkingMetres(Instant at) {
    return figure(rules.require(USUAL, at), "ownParkingMetres");
  }

  DeadlineRule version(Thresholds.RuleUsed used) {
    return rules.all().stream()
        .filter(rule -> rule.id().equals(used.ruleId()) && rule.version() == used.version())
        .findAny()
        .orElseThrow();
  }

  private static Thresholds.RuleUsed used(DeadlineRule rule) {
    return new Thresholds.RuleUsed(rule.id(), rule.version());
  }

  private static int figure(DeadlineRule rule, String name) {
    if (!rule.params().path(name).isInt()) {
      throw new IllegalStateException("Rule " + rule.id() + " has no figure " + name);
    }
    return rule.params().path(name).intValue();
  }
}

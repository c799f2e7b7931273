package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.rectification.Verification;
import io.worksafety.platform.time.DeadlineRule;
import io.worksafety.platform.time.DeadlineRules;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The figures of the rules in force: due dates, limits, distances, counts. Never in code. */
@ApplicationScoped
class HazardRules {

  static final String TRIAGE = "hazard.triage";
  static final String TRIAGE_IMMINENT = "hazard.triage-imminent";
  static final String REJECTION = "hazard.rejection";
  static final String CONTROL = "hazard.control";
  static final String PLAN = "hazard.plan";
  static final String PLAN_APPROVAL = "hazard.plan-approval";
  static final String GENERAL = "hazard.rectification-general";
  static final String AT_ONCE = "hazard.rectification-at-once";
  static final String MAJOR = "hazard.rectification-major";
  static final String REVIEW = "hazard.review";
  static final String RECURRENCE = "hazard.recurrence";
  static final String TRANSFER = "hazard.transfer";
  static final String EXPOSURE_REPLY = "hazard.exposure-reply";

  private final Deadlines deadlines;
  private final DeadlineRules rules;

  HazardRules(Deadlines deadlines, DeadlineRules rules) {
    this.deadlines = deadlines;
    this.rules = rules;
  }

  /** When a GENERAL hazard graded now is due. */
  Instant generalDueAt(boolean atOnce, Instant now) {
    return deadlines.dueAt(atOnce ? AT_ONCE : GENERAL, now);
  }

  /** The latest due date a decision may set. */
  Instant latestDue(HazardLevel level, Instant from) {
    return deadlines.dueAt(rectification(level), from);
  }

  Instant rejectableUntil(Instant reportedAt) {
    return deadlines.dueAt(REJECTION, reportedAt);
  }

  int extensionsAllowed(HazardLevel level, Instant now) {
    return figure(rectification(level), "extensions", now);
  }

  Verification.Rules verification(Instant now) {
    return new Verification.Rules(
        figure(REVIEW, "radiusMetres", now), figure(REVIEW, "verifiersOfMajor", now));
  }

  /** Until when the same clause at the same object is a recurrence. */
  Instant recursUntil(Instant discoveredAt) {
    return deadlines.dueAt(RECURRENCE, discoveredAt);
  }

  Instant acceptBy(Instant now) {
    return deadlines.dueAt(TRANSFER, now);
  }

  /** From which occurrence on a recurrence is flagged. */
  int recurrencesFlagged(Instant now) {
    return figure(RECURRENCE, "flagAt", now);
  }

  DeadlineRule at(String ruleId, Instant instant) {
    return rules.require(ruleId, instant);
  }

  static String rectification(HazardLevel level) {
    return switch (level) {
      case GENERAL -> GENERAL;
      case MAJOR -> MAJOR;
    };
  }

  private int figure(String ruleId, String name, Instant now) {
    DeadlineRule rule = rules.require(ruleId, now);
    if (!rule.params().path(name).isInt()) {
      throw new IllegalStateException("Rule " + ruleId + " has no figure " + name);
    }
    return rule.params().path(name).intValue();
  }
}

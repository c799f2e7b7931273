package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.Deadline;
import io.worksafety.platform.time.DeadlineListener;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Which deadline runs in which status, and what happens when one passes. */
@ApplicationScoped
class HazardDeadlines implements DeadlineListener {

  private static final List<String> RECTIFICATION =
      List.of(HazardRules.GENERAL, HazardRules.AT_ONCE, HazardRules.MAJOR);

  private final Deadlines deadlines;
  private final Hazards hazards;
  private final Journal journal;
  private final Clock clock;

  HazardDeadlines(Deadlines deadlines, Hazards hazards, Journal journal, Clock clock) {
    this.deadlines = deadlines;
    this.hazards = hazards;
    this.journal = journal;
    this.clock = clock;
  }

  void reported(Hazard hazard, boolean imminent, Instant now) {
    deadlines.start(imminent ? HazardRules.TRIAGE_IMMINENT : HazardRules.TRIAGE, hazard, now);
  }

  void triaged(Hazard hazard, boolean imminent) {
    deadlines.meet(hazard.id(), imminent ? HazardRules.TRIAGE_IMMINENT : HazardRules.TRIAGE);
  }

  /** After grading or regrading to MAJOR. */
  void controlDue(Hazard hazard, Instant now) {
    RECTIFICATION.forEach(rule -> deadlines.cancel(hazard.id(), rule));
    deadlines.cancel(hazard.id(), HazardRules.REVIEW);
    deadlines.start(HazardRules.CONTROL, hazard, now);
  }

  /** After grading or regrading to GENERAL. */
  void generalStarted(Hazard hazard, boolean atOnce, Instant now) {
    List.of(HazardRules.CONTROL, HazardRules.PLAN, HazardRules.PLAN_APPROVAL)
        .forEach(rule -> deadlines.cancel(hazard.id(), rule));
    deadlines.start(atOnce ? HazardRules.AT_ONCE : HazardRules.GENERAL, hazard, now);
  }

  void controlled(Hazard hazard, Instant now) {
    deadlines.meet(hazard.id(), HazardRules.CONTROL);
    deadlines.start(HazardRules.PLAN, hazard, now);
  }

  void planSubmitted(Hazard hazard, boolean first, Instant now) {
    if (first) {
      deadlines.meet(hazard.id(), HazardRules.PLAN);
      deadlines.start(HazardRules.PLAN_APPROVAL, hazard, now);
    }
  }

  void planApproved(Hazard hazard, Instant dueAt, Instant now) {
    deadlines.meet(hazard.id(), HazardRules.PLAN_APPROVAL);
    deadlines.startUntil(HazardRules.MAJOR, hazard, now, dueAt);
  }

  void extended(Hazard hazard, HazardLevel level, Instant startedAt, Instant dueAt) {
    RECTIFICATION.forEach(rule -> deadlines.cancel(hazard.id(), rule));
    deadlines.startUntil(HazardRules.rectification(level), hazard, startedAt, dueAt);
  }

  void submitted(Hazard hazard, Instant now) {
    RECTIFICATION.forEach(rule -> deadlines.meet(hazard.id(), rule));
    deadlines.start(HazardRules.REVIEW, hazard, now);
  }

  void reviewed(Hazard hazard) {
    deadlines.meet(hazard.id(), HazardRules.REVIEW);
  }

  /** After a failed verification or a reopening. */
  void startedAgain(Hazard hazard, HazardLevel level, Instant now, Instant dueAt) {
    deadlines.startUntil(HazardRules.rectification(level), hazard, now, dueAt);
  }

  void transferred(Hazard hazard, Instant now) {
    deadlines.start(HazardRules.TRANSFER, hazard, now);
  }

  void transferAccepted(Hazard hazard) {
    deadlines.meet(hazard.id(), HazardRules.TRANSFER);
  }

  /** Nobody has to take on what is done with. */
  void ended(Hazard hazard) {
    deadlines.cancel(hazard.id(), HazardRules.TRANSFER);
  }

  @Override
  public void breached(Deadline deadline) {
    if (!deadline.aggregateType().equals("hazard")) {
      return;
    }
    Hazard hazard = hazards.require(deadline.aggregateId());
    if (deadline.ruleId().equals(HazardRules.TRANSFER)
        && hazard.state().transfers().pending().isEmpty()) {
      return; // accepted late, but before anybody could escalate it
    }
    HazardEvent event =
        switch (deadline.ruleId()) {
          case HazardRules.GENERAL, HazardRules.AT_ONCE, HazardRules.MAJOR ->
              hazard.overdue(deadline.dueAt(), deadline.daysOver(clock.instant()));
          case HazardRules.TRIAGE, HazardRules.TRIAGE_IMMINENT ->
              hazard.missed(HazardStage.TRIAGE, deadline.dueAt());
          case HazardRules.CONTROL -> hazard.missed(HazardStage.CONTROL, deadline.dueAt());
          case HazardRules.PLAN -> hazard.missed(HazardStage.PLAN, deadline.dueAt());
          case HazardRules.PLAN_APPROVAL ->
              hazard.missed(HazardStage.PLAN_APPROVAL, deadline.dueAt());
          case HazardRules.EXPOSURE_REPLY ->
              hazard.missed(HazardStage.EXPOSURE_REPLY, deadline.dueAt());
          case HazardRules.TRANSFER -> hazard.escalateTransfer(deadline.dueAt());
          case HazardRules.REVIEW -> hazard.missed(HazardStage.REVIEW, deadline.dueAt());
          default -> throw new IllegalStateException("No one knows the rule " + deadline.ruleId());
        };
    journal.append(hazard, event);
  }
}

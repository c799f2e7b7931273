package io.worksafety.hazard.lifecycle;

import io.quarkus.arc.All;
import io.worksafety.hazard.rectification.Evidence;
import io.worksafety.hazard.rectification.EvidenceReferences;
import io.worksafety.hazard.rectification.ExtendRectification;
import io.worksafety.hazard.rectification.SubmitPlan;
import io.worksafety.hazard.rectification.SubmitRectification;
import io.worksafety.hazard.rectification.VerifyRectification;
import io.worksafety.hazard.transfer.AcceptTransfer;
import io.worksafety.hazard.transfer.TransferHazard;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The acts on registered hazards, one method each: load, act, journal, move the deadlines. */
@ApplicationScoped
class HazardLifecycle {

  private final HazardActs acts;
  private final Criteria criteria;
  private final HazardRules rules;
  private final HazardDeadlines deadlines;
  private final EvidenceReferences references;
  private final Recurrences recurrences;
  private final List<MajorHazardWatch> watches;

  HazardLifecycle(
      HazardActs acts,
      Criteria criteria,
      HazardRules rules,
      HazardDeadlines deadlines,
      EvidenceReferences references,
      Recurrences recurrences,
      @All List<MajorHazardWatch> watches) {
    this.acts = acts;
    this.criteria = criteria;
    this.rules = rules;
    this.deadlines = deadlines;
    this.references = references;
    this.recurrences = recurrences;
    this.watches = watches;
  }

  HazardView grade(UUID id, GradeHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    acts.complete(hazard);
    boolean clauseKnown = hazard.state().matter().clause() != null;
    Criterion criterion =
        criteria.resolve(request.level(), request.criterion(), request.reason(), caller, now);
    Instant due = rules.generalDueAt(request.fixAtOnce(), now);
    List<HazardEvent> events =
        new ArrayList<>(
            hazard.grade(request.level(), criterion, request.dutyHolder(), due, caller, now));
    if (!clauseKnown) {
      events.addAll(recurrences.recurrence(hazard, now));
    }
    return acts.done(hazard, events, caller, now)
        .then(() -> leveled(hazard, request.fixAtOnce(), now));
  }

  HazardView confirmLevel(UUID id, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    boolean clauseKnown = hazard.state().matter().clause() != null;
    List<HazardEvent> events = new ArrayList<>(List.of(hazard.confirmLevel(caller)));
    if (!clauseKnown) {
      events.addAll(recurrences.recurrence(hazard, now));
    }
    return acts.done(hazard, events, caller, now).then(() -> leveled(hazard, false, now));
  }

  HazardView regrade(UUID id, RegradeHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    Criterion criterion =
        criteria.resolve(request.level(), request.criterion(), request.reason(), caller, now);
    Instant due = rules.generalDueAt(false, now);
    return acts.done(
            hazard, hazard.regrade(request.level(), criterion, due, caller, now), caller, now)
        .then(() -> leveled(hazard, false, now));
  }

  /** A level that still needs its second decider moves nothing. */
  private void leveled(Hazard hazard, boolean atOnce, Instant now) {
    if (hazard.state().levelProposal() != null) {
      return;
    }
    switch (level(hazard)) {
      case MAJOR -> {
        deadlines.controlDue(hazard, now);
        watches.forEach(watch -> watch.opened(hazard.id(), hazard.areaCode(), now));
      }
      case GENERAL -> {
        deadlines.generalStarted(hazard, atOnce, now);
        watches.forEach(watch -> watch.lowered(hazard.id(), now));
      }
    }
  }

  HazardView control(UUID id, ControlHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    return acts.done(hazard, hazard.control(request, caller, now), caller, now)
        .then(() -> deadlines.controlled(hazard, now));
  }

  HazardView submitPlan(UUID id, SubmitPlan request, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    boolean first = !hazard.state().planPending();
    return acts.done(hazard, hazard.submitPlan(request, caller, now), caller, now)
        .then(() -> deadlines.planSubmitted(hazard, first, now));
  }

  HazardView approvePlan(UUID id, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    Instant limit = rules.latestDue(HazardLevel.MAJOR, now);
    return acts.done(hazard, hazard.approvePlan(limit, caller, now), caller, now)
        .then(() -> deadlines.planApproved(hazard, due(hazard), now));
  }

  HazardView extend(UUID id, ExtendRectification request, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    HazardLevel level = level(hazard);
    Instant from = hazard.state().dueAt() == null ? now : due(hazard);
    return acts.done(
            hazard,
            hazard.extend(
                request,
                rules.extensionsAllowed(level, now),
                rules.latestDue(level, from),
                caller,
                now),
            caller,
            now)
        .then(() -> deadlines.extended(hazard, level, now, due(hazard)));
  }

  HazardView submit(UUID id, SubmitRectification request, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    List<Evidence> before = references.resolve(request.before(), caller, "/before");
    List<Evidence> after = references.resolve(request.after(), caller, "/after");
    return acts.done(hazard, hazard.submit(request, before, after, caller, now), caller, now)
        .then(() -> {
          references.use(before, hazard.id());
          references.use(after, hazard.id());
          deadlines.submitted(hazard, now);
        });
  }

  HazardView verify(UUID id, VerifyRectification request, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    acts.complete(hazard);
    HazardLevel level = level(hazard);
    List<Evidence> evidence = references.resolve(request.evidence(), caller, "/evidence");
    HazardEvent event =
        hazard.verify(
            request, evidence, rules.verification(now), rules.latestDue(level, now), caller, now);
    return acts.done(hazard, event, caller, now)
        .then(() -> {
          references.use(evidence, hazard.id());
          deadlines.reviewed(hazard);
          if (hazard.state().status() == HazardStatus.RECTIFYING) {
            deadlines.startedAgain(hazard, level, now, due(hazard));
          }
        });
  }

  HazardView resume(UUID id, ResumeProduction request, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    return acts.done(hazard, hazard.resume(request, caller, now), caller, now).view();
  }

  HazardView close(UUID id, CloseHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    HazardEvent closed = hazard.close(request, caller, now);
    return acts.done(hazard, closed, caller, now)
        .then(() -> {
          deadlines.ended(hazard);
          if (level(hazard) == HazardLevel.MAJOR) {
            watches.forEach(watch -> watch.closing(id, caller, now));
          }
        });
  }

  HazardView reopen(UUID id, ReopenHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    HazardLevel level = level(hazard);
    List<Evidence> evidence = references.resolve(request.evidence(), caller, "/evidence");
    return acts.done(
            hazard,
            hazard.reopen(request, evidence, rules.latestDue(level, now), caller, now),
            caller,
            now)
        .then(() -> {
          references.use(evidence, hazard.id());
          deadlines.startedAgain(hazard, level, now, due(hazard));
          if (level == HazardLevel.MAJOR) {
            watches.forEach(watch -> watch.opened(id, hazard.areaCode(), now));
          }
        });
  }

  HazardView transfer(UUID id, TransferHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    HazardEvent transferred = hazard.transfer(request, rules.acceptBy(now), caller, now);
    return acts.done(hazard, transferred, caller, now)
        .then(() -> deadlines.transferred(hazard, now));
  }

  HazardView acceptTransfer(UUID id, AcceptTransfer request, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    return acts.done(hazard, hazard.acceptTransfer(request, caller, now), caller, now)
        .then(() -> deadlines.transferAccepted(hazard));
  }

  /** GENERAL before grading: only the guard of the act, which refuses it, will see it. */
  private static HazardLevel level(Hazard hazard) {
    HazardLevel level = hazard.state().level();
    return level == null ? HazardLevel.GENERAL : level;
  }

  private static Instant due(Hazard hazard) {
    return Objects.requireNonNull(hazard.state().dueAt());
  }
}

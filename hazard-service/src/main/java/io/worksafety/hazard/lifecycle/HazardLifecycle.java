package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.rectification.Evidence;
import io.worksafety.hazard.rectification.EvidenceReferences;
import io.worksafety.hazard.rectification.ExtendRectification;
import io.worksafety.hazard.rectification.SubmitPlan;
import io.worksafety.hazard.rectification.SubmitRectification;
import io.worksafety.hazard.rectification.VerifyRectification;
import io.worksafety.hazard.registry.ObjectType;
import io.worksafety.hazard.registry.OwnEnterprise;
import io.worksafety.hazard.registry.RegisteredObject;
import io.worksafety.hazard.registry.RegisteredObjects;
import io.worksafety.hazard.reporter.ReporterIdentities;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.store.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The acts on hazards, one method each: load, act, journal, move the deadlines. */
@ApplicationScoped
class HazardLifecycle {

  private static final char LETTER = 'H';

  private final Hazards hazards;
  private final RegisteredObjects objects;
  private final Criteria criteria;
  private final HazardRules rules;
  private final HazardDeadlines deadlines;
  private final ReporterIdentities reporters;
  private final EvidenceReferences references;
  private final Numbers numbers;
  private final Journal journal;
  private final ReadModel reads;
  private final Clock clock;

  HazardLifecycle(
      Hazards hazards,
      RegisteredObjects objects,
      Criteria criteria,
      HazardRules rules,
      HazardDeadlines deadlines,
      ReporterIdentities reporters,
      EvidenceReferences references,
      Numbers numbers,
      Journal journal,
      ReadModel reads,
      Clock clock) {
    this.hazards = hazards;
    this.objects = objects;
    this.criteria = criteria;
    this.rules = rules;
    this.deadlines = deadlines;
    this.reporters = reporters;
    this.references = references;
    this.numbers = numbers;
    this.journal = journal;
    this.reads = reads;
    this.clock = clock;
  }

  HazardView report(ReportHazard report, Caller caller) {
    Instant now = now();
    if (report.source().reporters().stream().noneMatch(caller::hasRole)) {
      throw HazardProblem.SOURCE_FORBIDDEN
          .because(
              "Source " + report.source() + " needs one of " + report.source().reporters(),
              "来源“" + report.source().labelZh() + "”需要以下角色之一：" + report.source().reporters())
          .at("/source");
    }
    refuseExposedReporter(report, caller);
    if (report.discoveredAt().isAfter(now)) {
      throw HazardProblem.DISCOVERY_IN_FUTURE
          .because("It is " + now + " now", "当前时间为 " + now)
          .at("/discoveredAt");
    }
    RegisteredObject object = find(report.objectType(), report.objectId(), caller);
    refuseForeignObject(report, object, caller);
    String areaCode = areaOf(report, object);
    caller.mustCover(areaCode);
    refuseKnownSource(report, areaCode);
    List<Evidence> evidence = references.resolve(report.evidence(), caller, "/evidence");
    Hazard hazard =
        Hazard.report(numbers.next(areaCode, LETTER), areaCode, report, evidence, object, caller);
    journal.append(hazard, HazardEvent.reported(hazard.id(), hazard.state()));
    references.use(evidence, hazard.id());
    reporters.keep(hazard.id(), areaCode, report.reporter(), caller);
    deadlines.reported(hazard, report.imminent(), now);
    return HazardView.of(hazard, caller, now);
  }

  /** Nothing that tells who a reporter is may get into the hazard itself. */
  private static void refuseExposedReporter(ReportHazard report, Caller caller) {
    if (report.reporter() != null && report.source() != HazardSource.PUBLIC_REPORT) {
      throw HazardProblem.REPORTER_OF_PUBLIC_REPORT
          .because("The source is " + report.source(), "来源为“" + report.source().labelZh() + "”")
          .at("/reporter");
    }
    boolean official =
        report.source().reporters().stream()
            .anyMatch(role -> !role.equals("REPORTER") && caller.hasRole(role));
    if (!official && caller.hasRole("REPORTER") && !caller.pseudonymous()) {
      throw HazardProblem.REPORTER_ACCOUNT_MIXED.because(
          "Report with an account that is a reporter's and nothing else", "请使用仅具有举报人角色的账号举报");
    }
    if (caller.pseudonymous()
        && report.finderPersonIds() != null
        && !report.finderPersonIds().isEmpty()) {
      throw HazardProblem.REPORTER_IS_FINDER
          .because("Leave finderPersonIds out", "请勿填写 finderPersonIds")
          .at("/finderPersonIds");
    }
  }

  /** What lies outside the caller's area is as unknown as what does not exist. */
  private @Nullable RegisteredObject find(
      @Nullable ObjectType type, @Nullable UUID id, Caller caller) {
    if (type == null && id == null) {
      return null;
    }
    if (type == null || id == null) {
      throw HazardProblem.OBJECT_NEEDED
          .because("objectType and objectId go together", "objectType 和 objectId 须同时填写")
          .at(type == null ? "/objectType" : "/objectId");
    }
    return objects
        .find(type, id)
        .filter(object -> caller.areas().covers(object.areaCode()))
        .orElseThrow(() ->
            HazardProblem.OBJECT_UNKNOWN
                .because("There is no " + type + " " + id, "未登记的" + type.labelZh() + " " + id)
                .at("/objectId"));
  }

  /** An enterprise's own check is of what belongs to it. */
  private static void refuseForeignObject(
      ReportHazard report, @Nullable RegisteredObject object, Caller caller) {
    UUID own = OwnEnterprise.limit(caller);
    if (own != null
        && report.source() == HazardSource.SELF_CHECK
        && (object == null || !own.equals(object.enterpriseId()))) {
      throw HazardProblem.OBJECT_UNKNOWN
          .because("The object does not belong to your enterprise", "该对象不属于本企业")
          .at("/objectId");
    }
  }

  private static String areaOf(ReportHazard report, @Nullable RegisteredObject object) {
    String given = report.areaCode();
    if (object != null) {
      if (given != null && !object.areaCode().startsWith(given)) {
        throw HazardProblem.AREA_MISMATCH
            .because("The object lies in " + object.areaCode(), "该对象位于 " + object.areaCode())
            .at("/areaCode");
      }
      return object.areaCode();
    }
    if (report.location() == null || given == null) {
      throw HazardProblem.PLACE_NEEDED
          .because(
              "Give objectType and objectId, or location and areaCode",
              "请填写 objectType 和 objectId，或填写 location 和 areaCode")
          .at(report.location() == null ? "/location" : "/areaCode");
    }
    return given;
  }

  private void refuseKnownSource(ReportHazard report, String areaCode) {
    if (report.sourceRef() != null
        && known(report.source(), report.sourceRef(), areaCode.substring(0, 6))) {
      throw HazardProblem.SOURCE_KNOWN
          .because(
              report.source() + " " + report.sourceRef() + " was reported before",
              report.source().labelZh() + " " + report.sourceRef() + " 已上报过")
          .at("/sourceRef");
    }
  }

  /** References are those of a district; those of findings are ids. */
  private boolean known(HazardSource source, String sourceRef, @Nullable String district) {
    return reads
        .first(
            KeysetQuery.select("id from hazard")
                .eq("source", source)
                .eq("source_ref", sourceRef)
                .area("area_code", district),
            row -> true)
        .isPresent();
  }

  /** Registers what an inspection found, unless it is registered already. */
  void registerFinding(FoundHazard finding) {
    if (known(HazardSource.INSPECTION, finding.findingId().toString(), null)) {
      return;
    }
    RegisteredObject object = objects.find(finding.objectType(), finding.objectId()).orElse(null);
    String areaCode = object == null ? finding.areaCode() : object.areaCode();
    Hazard hazard = Hazard.fromFinding(numbers.next(areaCode, LETTER), finding, object, now());
    journal.append(hazard, HazardEvent.registered(hazard.id(), hazard.state()));
  }

  HazardView reject(UUID id, RejectHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Hazard hazard = require(id, ifMatch, caller);
    Instant until = rules.rejectableUntil(hazard.createdAt());
    return done(hazard, hazard.reject(request.reason(), until, caller, now), caller, now)
        .then(() -> deadlines.triaged(hazard, hazard.state().origin().imminent()));
  }

  HazardView register(UUID id, RegisterHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Hazard hazard = require(id, ifMatch, caller);
    RegisteredObject object = find(request.objectType(), request.objectId(), caller);
    if (object != null) {
      hazard.belongTo(object);
    }
    return done(hazard, hazard.register(request.dutyHolder(), caller, now), caller, now)
        .then(() -> deadlines.triaged(hazard, hazard.state().origin().imminent()));
  }

  HazardView grade(UUID id, GradeHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Hazard hazard = require(id, ifMatch, caller);
    complete(hazard);
    Criterion criterion =
        criteria.resolve(request.level(), request.criterion(), request.reason(), caller, now);
    Instant due = rules.generalDueAt(request.fixAtOnce(), now);
    return done(
            hazard,
            hazard.grade(request.level(), criterion, request.dutyHolder(), due, caller, now),
            caller,
            now)
        .then(() -> leveled(hazard, request.level(), request.fixAtOnce(), now));
  }

  HazardView regrade(UUID id, RegradeHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Hazard hazard = require(id, ifMatch, caller);
    Criterion criterion =
        criteria.resolve(request.level(), request.criterion(), request.reason(), caller, now);
    Instant due = rules.generalDueAt(false, now);
    return done(hazard, hazard.regrade(request.level(), criterion, due, caller, now), caller, now)
        .then(() -> leveled(hazard, request.level(), false, now));
  }

  private void leveled(Hazard hazard, HazardLevel level, boolean atOnce, Instant now) {
    switch (level) {
      case MAJOR -> deadlines.controlDue(hazard, now);
      case GENERAL -> deadlines.generalStarted(hazard, atOnce, now);
    }
  }

  HazardView control(UUID id, ControlHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Hazard hazard = require(id, ifMatch, caller);
    return done(hazard, hazard.control(request, caller, now), caller, now)
        .then(() -> deadlines.controlled(hazard, now));
  }

  HazardView submitPlan(UUID id, SubmitPlan request, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Hazard hazard = require(id, ifMatch, caller);
    boolean first = !hazard.state().planPending();
    return done(hazard, hazard.submitPlan(request, caller, now), caller, now)
        .then(() -> deadlines.planSubmitted(hazard, first, now));
  }

  HazardView approvePlan(UUID id, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Hazard hazard = require(id, ifMatch, caller);
    Instant limit = rules.latestDue(HazardLevel.MAJOR, now);
    return done(hazard, hazard.approvePlan(limit, caller, now), caller, now)
        .then(() -> deadlines.planApproved(hazard, due(hazard), now));
  }

  HazardView extend(UUID id, ExtendRectification request, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Hazard hazard = require(id, ifMatch, caller);
    HazardLevel level = level(hazard);
    Instant from = hazard.state().dueAt() == null ? now : due(hazard);
    return done(
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
    Instant now = now();
    Hazard hazard = require(id, ifMatch, caller);
    List<Evidence> before = references.resolve(request.before(), caller, "/before");
    List<Evidence> after = references.resolve(request.after(), caller, "/after");
    return done(hazard, hazard.submit(request, before, after, caller, now), caller, now)
        .then(() -> {
          references.use(before, hazard.id());
          references.use(after, hazard.id());
          deadlines.submitted(hazard, now);
        });
  }

  HazardView verify(UUID id, VerifyRectification request, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Hazard hazard = require(id, ifMatch, caller);
    complete(hazard);
    HazardLevel level = level(hazard);
    List<Evidence> evidence = references.resolve(request.evidence(), caller, "/evidence");
    HazardEvent event =
        hazard.verify(
            request, evidence, rules.verification(now), rules.latestDue(level, now), caller, now);
    return done(hazard, event, caller, now)
        .then(() -> {
          references.use(evidence, hazard.id());
          deadlines.reviewed(hazard);
          if (hazard.state().status() == HazardStatus.RECTIFYING) {
            deadlines.startedAgain(hazard, level, now, due(hazard));
          }
        });
  }

  HazardView resume(UUID id, ResumeProduction request, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Hazard hazard = require(id, ifMatch, caller);
    return done(hazard, hazard.resume(request, caller, now), caller, now).view();
  }

  HazardView close(UUID id, CloseHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Hazard hazard = require(id, ifMatch, caller);
    return done(hazard, hazard.close(request, caller, now), caller, now).view();
  }

  HazardView reopen(UUID id, ReopenHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    Hazard hazard = require(id, ifMatch, caller);
    HazardLevel level = level(hazard);
    List<Evidence> evidence = references.resolve(request.evidence(), caller, "/evidence");
    return done(
            hazard,
            hazard.reopen(request, evidence, rules.latestDue(level, now), caller, now),
            caller,
            now)
        .then(() -> {
          references.use(evidence, hazard.id());
          deadlines.startedAgain(hazard, level, now, due(hazard));
        });
  }

  private Hazard require(UUID id, IfMatch ifMatch, Caller caller) {
    Hazard hazard = hazards.require(id, caller, ifMatch);
    if (!hazard.visibleTo(caller)) {
      throw Aggregates.notFound(id);
    }
    return hazard;
  }

  /** An object may have been registered or corrected after the hazard was. */
  private void complete(Hazard hazard) {
    Place place = hazard.state().place();
    if (place.objectType() != null
        && place.objectId() != null
        && (place.enterpriseId() == null || place.lat() == null)) {
      objects.find(place.objectType(), place.objectId()).ifPresent(hazard::belongTo);
    }
  }

  /** GENERAL before grading: only the guard of the act, which refuses it, will see it. */
  private static HazardLevel level(Hazard hazard) {
    HazardLevel level = hazard.state().level();
    return level == null ? HazardLevel.GENERAL : level;
  }

  private static Instant due(Hazard hazard) {
    return Objects.requireNonNull(hazard.state().dueAt());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Done done(Hazard hazard, HazardEvent event, Caller caller, Instant now) {
    return done(hazard, List.of(event), caller, now);
  }

  /** Journals the facts of an act. */
  private Done done(Hazard hazard, List<HazardEvent> events, Caller caller, Instant now) {
    journal.append(
        events.stream().map(event -> new Journal.Change(hazard, (Object) event)).toList());
    return new Done(HazardView.of(hazard, caller, now));
  }

  private record Done(HazardView view) {
    HazardView then(Runnable deadlines) {
      deadlines.run();
      return view;
    }
  }
}

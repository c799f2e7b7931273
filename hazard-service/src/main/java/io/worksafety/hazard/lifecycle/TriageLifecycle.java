package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.rectification.Evidence;
import io.worksafety.hazard.rectification.EvidenceReferences;
import io.worksafety.hazard.registry.OwnEnterprise;
import io.worksafety.hazard.registry.RegisteredObject;
import io.worksafety.hazard.registry.RegisteredObjects;
import io.worksafety.hazard.reporter.ReporterIdentities;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.store.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a hazard comes in: reported, found by another service, then registered, merged or refused.
 */
@ApplicationScoped
class TriageLifecycle {

  private static final char LETTER = 'H';

  private final HazardActs acts;
  private final Hazards hazards;
  private final RegisteredObjects objects;
  private final HazardRules rules;
  private final HazardDeadlines deadlines;
  private final Recurrences recurrences;
  private final ReporterIdentities reporters;
  private final EvidenceReferences references;
  private final Numbers numbers;
  private final Journal journal;
  private final ReadModel reads;

  TriageLifecycle(
      HazardActs acts,
      Hazards hazards,
      RegisteredObjects objects,
      HazardRules rules,
      HazardDeadlines deadlines,
      Recurrences recurrences,
      ReporterIdentities reporters,
      EvidenceReferences references,
      Numbers numbers,
      Journal journal,
      ReadModel reads) {
    this.acts = acts;
    this.hazards = hazards;
    this.objects = objects;
    this.rules = rules;
    this.deadlines = deadlines;
    this.recurrences = recurrences;
    this.reporters = reporters;
    this.references = references;
    this.numbers = numbers;
    this.journal = journal;
    this.reads = reads;
  }

  HazardView report(ReportHazard report, Caller caller) {
    Instant now = acts.now();
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
    RegisteredObject object = acts.object(report.objectType(), report.objectId(), caller);
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

  /** References of people are those of a district; those of other services are ids. */
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

  /**
   * Registers what another service found. What is known already becomes a sighting; a source that
   * was told before changes nothing.
   */
  void registerFound(FoundHazard found) {
    if (known(found.source(), found.sourceRef(), null) || sighted(found)) {
      return;
    }
    Optional<UUID> seenBefore =
        found.basis() == null
            ? recurrences.seenAgain(found.objectId(), found.clause())
            : Optional.empty();
    if (seenBefore.isPresent()) {
      Hazard hazard = hazards.require(seenBefore.get());
      journal.append(hazard, hazard.seenAgain(Sighting.of(Origin.of(found), null)));
    } else {
      registerNew(found);
    }
  }

  private void registerNew(FoundHazard found) {
    Instant now = acts.now();
    RegisteredObject object = objects.find(found.objectType(), found.objectId()).orElse(null);
    String areaCode = object == null ? found.areaCode() : object.areaCode();
    Hazard hazard = Hazard.found(numbers.next(areaCode, LETTER), found, object, now);
    List<HazardEvent> events = new ArrayList<>();
    events.add(HazardEvent.registered(hazard.id(), hazard.state()));
    events.addAll(recurrences.recurrence(hazard, now));
    FoundHazard.Basis basis = found.basis();
    if (basis != null) {
      Criterion criterion =
          new Criterion(null, null, basis.document(), found.clause(), basis.reason(), null, null);
      events.addAll(hazard.gradeGeneral(criterion, rules.generalDueAt(false, now), now));
    }
    journal.append(
        events.stream().map(event -> new Journal.Change(hazard, (Object) event)).toList());
    if (basis != null) {
      deadlines.generalStarted(hazard, false, now);
    }
  }

  private boolean sighted(FoundHazard found) {
    return reads
        .first(
            KeysetQuery.select("id from hazard")
                .and(
                    "sightings @> jsonb_build_object('all', jsonb_build_array("
                        + "jsonb_build_object('source', ?::text, 'sourceRef', ?::text)))",
                    found.source(),
                    found.sourceRef()),
            row -> true)
        .isPresent();
  }

  HazardView reject(UUID id, RejectHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    Instant until = rules.rejectableUntil(hazard.createdAt());
    return acts.done(hazard, hazard.reject(request.reason(), until, caller, now), caller, now)
        .then(() -> {
          deadlines.triaged(hazard, hazard.state().origin().imminent());
          deadlines.ended(hazard);
        });
  }

  HazardView register(UUID id, RegisterHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    RegisteredObject object = acts.object(request.objectType(), request.objectId(), caller);
    if (object != null) {
      hazard.belongTo(object);
    }
    List<HazardEvent> events =
        new ArrayList<>(List.of(hazard.register(request.dutyHolder(), caller, now)));
    events.addAll(recurrences.recurrence(hazard, now));
    return acts.done(hazard, events, caller, now)
        .then(() -> deadlines.triaged(hazard, hazard.state().origin().imminent()));
  }

  HazardView merge(UUID id, MergeHazard request, IfMatch ifMatch, Caller caller) {
    Instant now = acts.now();
    Hazard hazard = acts.require(id, ifMatch, caller);
    Hazard target =
        hazards
            .findByIdOptional(request.intoHazardId())
            .filter(other -> caller.areas().covers(other.areaCode()) && other.visibleTo(caller))
            .orElseThrow(() ->
                HazardProblem.MERGE_TARGET
                    .because(
                        "There is no " + request.intoHazardId(), "未找到 " + request.intoHazardId())
                    .at("/intoHazardId"));
    Sighting sighting = Sighting.of(hazard.state().origin(), hazard.id());
    HazardEvent merged = hazard.mergeInto(target, caller);
    journal.append(
        List.of(
            new Journal.Change(hazard, merged),
            new Journal.Change(target, target.sighted(sighting))));
    deadlines.triaged(hazard, hazard.state().origin().imminent());
    deadlines.ended(hazard);
    return HazardView.of(hazard, caller, now);
  }
}

package io.worksafety.hazard.publicreport;

import io.worksafety.hazard.evidence.StoredEvidence;
import io.worksafety.hazard.lifecycle.ReportIntake;
import io.worksafety.hazard.lifecycle.ReportedHazard;
import io.worksafety.hazard.registry.ObjectType;
import io.worksafety.hazard.reporter.ReporterIdentities;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.store.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The acts on reports of the public, one method each. */
@ApplicationScoped
class PublicReportLifecycle {

  private static final char LETTER = 'P';

  private final PublicReports reports;
  private final Supplements supplements;
  private final ReportSeals seals;
  private final ReportIntake hazards;
  private final ReporterIdentities reporters;
  private final StoredEvidence evidence;
  private final RewardRules rewards;
  private final ReportDeadlines deadlines;
  private final Numbers numbers;
  private final Journal journal;
  private final Clock clock;

  PublicReportLifecycle(
      PublicReports reports,
      Supplements supplements,
      ReportSeals seals,
      ReportIntake hazards,
      ReporterIdentities reporters,
      StoredEvidence evidence,
      RewardRules rewards,
      ReportDeadlines deadlines,
      Numbers numbers,
      Journal journal,
      Clock clock) {
    this.reports = reports;
    this.supplements = supplements;
    this.seals = seals;
    this.hazards = hazards;
    this.reporters = reporters;
    this.evidence = evidence;
    this.rewards = rewards;
    this.deadlines = deadlines;
    this.numbers = numbers;
    this.journal = journal;
    this.clock = clock;
  }

  FiledReport file(FilePublicReport filed, Caller caller) {
    Instant now = now();
    boolean official = caller.may("acceptPublicReport");
    if (filed.channel().takenDown()) {
      if (!official) {
        throw ReportProblem.CHANNEL_OF_OFFICIALS.because("Use ONLINE", "请使用网络渠道").at("/channel");
      }
      caller.mustCover(filed.areaCode());
    }
    if ((filed.objectId() == null || filed.objectType() == null) && filed.location() == null) {
      throw ReportProblem.PLACE_NEEDED
          .because(
              "Give objectType and objectId, or location", "请填写 objectType 和 objectId，或填写 location")
          .at("/location");
    }
    if (filed.evidenceIds() != null) {
      for (int i = 0; i < filed.evidenceIds().size(); i++) {
        evidence.require(filed.evidenceIds().get(i), caller, "/evidenceIds/" + i);
      }
    }
    boolean anonymous = filed.reporter() == null && !caller.pseudonymous();
    ClaimToken claim = ClaimToken.make();
    PublicReport report =
        PublicReport.receive(
            numbers.next(filed.areaCode(), LETTER),
            filed.areaCode(),
            filed,
            anonymous,
            claim,
            seals);
    journal.append(report, report.received());
    reporters.keepOfReport(report.id(), filed.areaCode(), filed.reporter(), caller);
    evidence.use(report.state().evidenceIds(), report.aggregateType(), report.id());
    deadlines.received(report, now);
    return new FiledReport(
        report.state().no(), report.state().status(), report.createdAt(), claim.value());
  }

  @Transactional
  PublicReportView get(UUID id, Caller caller) {
    PublicReport report = reports.require(id, caller);
    return PublicReportView.of(report, report.contentOpened(seals), supplements.of(id), caller);
  }

  ClaimedReport claimed(ClaimToken claim) {
    PublicReport report = reports.claimed(claim);
    return ClaimedReport.of(report, supplements.of(report.id()));
  }

  ClaimedReport supplement(SupplementPublicReport more) {
    PublicReport report = reports.claimed(new ClaimToken(more.claimToken()));
    journal.append(report, report.supplement());
    supplements.add(report.id(), more.content(), now());
    return ClaimedReport.of(report, supplements.of(report.id()));
  }

  PublicReportView accept(UUID id, AcceptPublicReport request, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    PublicReport report = reports.require(id, caller, ifMatch);
    report.requireAcceptable(caller);
    if ((request.hazardId() == null) == (request.title() == null)) {
      throw ReportProblem.HAZARD_NEEDED
          .because(
              "Give hazardId alone, or the title of a new hazard", "请仅填写 hazardId，或填写新隐患的 title")
          .at("/hazardId");
    }
    UUID known = request.hazardId();
    if (known != null && !hazards.isOpen(known, caller)) {
      throw ReportProblem.HAZARD_UNKNOWN
          .because("There is no open hazard " + known, "没有未办结的隐患 " + known)
          .at("/hazardId");
    }
    UUID hazard = known == null ? hazards.report(hazard(report, request), caller) : known;
    return done(report, report.accept(hazard, known != null, caller, now), caller)
        .then(() -> deadlines.taken(report, now));
  }

  /** In the officer's words: those of the reporter may tell who that is. */
  private static ReportedHazard hazard(PublicReport report, AcceptPublicReport request) {
    ReportState state = report.state();
    ObjectType type = request.objectType() == null ? state.objectType() : request.objectType();
    return new ReportedHazard(
        String.valueOf(request.title()),
        request.description(),
        state.no(),
        type,
        request.objectId() == null ? state.objectId() : request.objectId(),
        state.areaCode(),
        state.lat(),
        state.lon(),
        report.createdAt(),
        request.imminent());
  }

  PublicReportView reject(UUID id, String reason, IfMatch ifMatch, Caller caller) {
    PublicReport report = reports.require(id, caller, ifMatch);
    return done(report, report.reject(reason, caller, now()), caller)
        .then(() -> deadlines.rejected(report));
  }

  PublicReportView route(UUID id, String reason, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    PublicReport report = reports.require(id, caller, ifMatch);
    return done(report, report.route(reason, caller, now), caller)
        .then(() -> deadlines.taken(report, now));
  }

  PublicReportView verify(UUID id, VerifyPublicReport request, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    PublicReport report = reports.require(id, caller, ifMatch);
    return done(report, report.verify(request.found(), request.statement(), caller, now), caller)
        .then(() -> deadlines.verified(report, now));
  }

  PublicReportView answer(UUID id, String text, IfMatch ifMatch, Caller caller) {
    PublicReport report = reports.require(id, caller, ifMatch);
    return done(report, report.answer(text, caller, now()), caller)
        .then(() -> deadlines.answered(report));
  }

  PublicReportView decideReward(
      UUID id, DecideReportReward request, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    PublicReport report = reports.require(id, caller, ifMatch);
    RewardRule rule = rewards.require(report.areaCode(), now);
    return done(report, report.decideReward(request, rule, caller, now), caller)
        .then(() -> deadlines.rewardDecided(report, now));
  }

  PublicReportView payReward(UUID id, PayReportReward request, IfMatch ifMatch, Caller caller) {
    PublicReport report = reports.require(id, caller, ifMatch);
    ClaimToken claim = request.claimToken() == null ? null : new ClaimToken(request.claimToken());
    return done(report, report.payReward(request.voucherNo(), claim, caller, now()), caller)
        .then(() -> deadlines.rewarded(report));
  }

  PublicReportView close(UUID id, String remark, IfMatch ifMatch, Caller caller) {
    PublicReport report = reports.require(id, caller, ifMatch);
    return done(report, report.close(remark, caller, now()), caller).then(() -> {});
  }

  private Done done(PublicReport report, ReportEvent event, Caller caller) {
    journal.append(report, event);
    return new Done(
        PublicReportView.of(
            report, report.contentOpened(seals), supplements.of(report.id()), caller));
  }

  private record Done(PublicReportView view) {
    PublicReportView then(Runnable deadlines) {
      deadlines.run();
      return view;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

package io.worksafety.hazard.reporter;

import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The acts on openings; each is on the record before anybody learns anything. */
@ApplicationScoped
class ReporterOpeningLifecycle {

  private static final String READING = "hazard.reporter-reading";

  private final ReporterIdentityRows identities;
  private final ReporterOpenings openings;
  private final ReporterSeals seals;
  private final Deadlines deadlines;
  private final Journal journal;
  private final Clock clock;

  ReporterOpeningLifecycle(
      ReporterIdentityRows identities,
      ReporterOpenings openings,
      ReporterSeals seals,
      Deadlines deadlines,
      Journal journal,
      Clock clock) {
    this.identities = identities;
    this.openings = openings;
    this.seals = seals;
    this.deadlines = deadlines;
    this.journal = journal;
    this.clock = clock;
  }

  ReporterOpeningView request(
      ReportedMatter matter, RequestReporterOpening request, Caller caller) {
    ReporterIdentity identity = identities.of(matter, caller);
    ReporterOpening opening = ReporterOpening.request(matter, identity, request.reason(), caller);
    journal.append(opening, opening.requested());
    return view(opening, caller);
  }

  ReporterOpeningView approve(ReportedMatter matter, UUID id, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    ReporterOpening opening = require(matter, id, ifMatch, caller);
    journal.append(opening, opening.approve(caller, deadlines.dueAt(READING, now), now));
    return view(opening, caller);
  }

  ReporterOpeningView refuse(ReportedMatter matter, UUID id, IfMatch ifMatch, Caller caller) {
    ReporterOpening opening = require(matter, id, ifMatch, caller);
    journal.append(opening, opening.refuse(caller, now()));
    return view(opening, caller);
  }

  @Transactional
  ReporterOpeningView get(ReportedMatter matter, UUID id, Caller caller) {
    return view(require(matter, id, IfMatch.any(), caller), caller);
  }

  /** A look is an act: it is journalled, and shown only when that is committed. */
  @Transactional
  OpenedReporter read(ReportedMatter matter, UUID id, Caller caller) {
    ReporterOpening opening = require(matter, id, IfMatch.any(), caller);
    journal.append(opening, opening.read(caller, now()));
    identities.require(opening.identityId()).mustBeKept();
    Identity who = seals.opened(opening);
    return new OpenedReporter(
        matter.hazardId(),
        matter.reportId(),
        who.name(),
        who.phone(),
        who.account(),
        who.personId(),
        opening.readableUntil());
  }

  private ReporterOpening require(ReportedMatter matter, UUID id, IfMatch ifMatch, Caller caller) {
    ReporterOpening opening = openings.require(id, caller, ifMatch);
    if (!opening.matter().equals(matter)) {
      throw Aggregates.notFound(id);
    }
    return opening;
  }

  private ReporterOpeningView view(ReporterOpening opening, Caller caller) {
    return ReporterOpeningView.of(opening, caller, now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

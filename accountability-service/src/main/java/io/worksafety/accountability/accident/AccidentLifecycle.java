package io.worksafety.accountability.accident;

import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.store.Numbers;
import io.worksafety.platform.time.Deadline;
import io.worksafety.platform.time.DeadlineListener;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** From the first report to the end of the window for supplements. */
@ApplicationScoped
class AccidentLifecycle implements DeadlineListener {

  private static final char LETTER = 'A';

  private final Accidents accidents;
  private final GradeRules gradeRules;
  private final ReportRules reportRules;
  private final Deadlines deadlines;
  private final Journal journal;
  private final Numbers numbers;
  private final Clock clock;

  AccidentLifecycle(
      Accidents accidents,
      GradeRules gradeRules,
      ReportRules reportRules,
      Deadlines deadlines,
      Journal journal,
      Numbers numbers,
      Clock clock) {
    this.accidents = accidents;
    this.gradeRules = gradeRules;
    this.reportRules = reportRules;
    this.deadlines = deadlines;
    this.journal = journal;
    this.numbers = numbers;
    this.clock = clock;
  }

  UUID report(ReportAccident command, Caller caller) {
    caller.mustCover(command.areaCode());
    Accident accident =
        new Accident(
            command,
            numbers.next(command.areaCode(), LETTER),
            receipt(command, caller),
            gradeRules.effectiveOn(ReportRules.day(command.occurredAt())),
            reportRules.limitsOf(command),
            caller);
    journal(accident, accident.reported());
    deadlines.start(accident.windowRule(), accident, accident.occurredAt());
    watchNextHop(accident);
    return accident.id();
  }

  void supplement(UUID id, SupplementAccident command, Caller caller, IfMatch ifMatch) {
    Accident accident = accidents.require(id, caller, ifMatch);
    journal(
        accident,
        accident.supplement(
            command,
            gradeRules.effectiveOn(ReportRules.day(accident.occurredAt())),
            reportRules.supplement(command.changedAt()),
            now(),
            caller));
    watchNextHop(accident);
  }

  void passUp(UUID id, PassReportUp command, Caller caller, IfMatch ifMatch) {
    // Before the accident, in the order in which the scan of deadlines takes them
    deadlines.meet(id, ReportRules.HOP, command.receivedAt());
    Accident accident = accidents.require(id, caller, ifMatch);
    journal(
        accident, accident.passUp(command, reportRules.hop(accident.nextHopFrom()), now(), caller));
    watchNextHop(accident);
  }

  /** Keeps one running deadline as long as a higher level must be told. */
  private void watchNextHop(Accident accident) {
    boolean watched = deadlines.open(accident.id(), ReportRules.HOP).isPresent();
    if (accident.mustClimb() && !watched) {
      deadlines.start(ReportRules.HOP, accident, accident.nextHopFrom());
    } else if (!accident.mustClimb() && watched) {
      deadlines.cancel(accident.id(), ReportRules.HOP);
    }
  }

  @Override
  public void breached(Deadline deadline) {
    switch (deadline.ruleId()) {
      case ReportRules.HOP -> {
        Accident accident = accidents.require(deadline.aggregateId());
        Instant waitingSince = accident.nextHopFrom();
        if (!waitingSince.isAfter(deadline.startedAt())) {
          journal.append(accident, accident.hopOverdue(deadline.dueAt()));
        } else if (accident.mustClimb()) {
          // That step was taken, late; the next one is watched from where it began
          deadlines.start(ReportRules.HOP, accident, waitingSince);
        }
      }
      case ReportRules.WINDOW, ReportRules.WINDOW_ROAD_OR_FIRE -> {
        Accident accident = accidents.require(deadline.aggregateId());
        journal(accident, accident.windowOver(now()));
      }
      default -> {
        // Another feature's deadline
      }
    }
  }

  private void journal(Accident accident, List<AccidentEvent> events) {
    journal.append(events.stream().map(event -> new Journal.Change(accident, event)).toList());
  }

  private Receipt receipt(ReportAccident command, Caller caller) {
    Instant now = now();
    if (command.receivedAt() == null) {
      return new Receipt(now, false, now);
    }
    if (!caller.hasAnyRole("STREET_OFFICER", "DEPT_OFFICER", "SYSTEM_CLIENT")) {
      throw AccidentProblem.RECEIPT_NOT_YOURS
          .because(
              "The reporting unit does not state when its report was received", "事故单位不得自行填写接报时间")
          .at("/receivedAt");
    }
    return new Receipt(command.receivedAt(), true, now);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

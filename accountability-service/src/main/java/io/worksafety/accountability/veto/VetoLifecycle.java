package io.worksafety.accountability.veto;

import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.ChinaTime;
import io.worksafety.platform.time.Deadline;
import io.worksafety.platform.time.DeadlineListener;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/** What people do with a proposed veto, and its end. */
@ApplicationScoped
class VetoLifecycle implements DeadlineListener {

  private static final String OBJECTION = "veto.objection";
  private static final String PERIOD = "veto.period";

  private final Vetoes vetoes;
  private final Deadlines deadlines;
  private final Journal journal;
  private final Clock clock;

  VetoLifecycle(Vetoes vetoes, Deadlines deadlines, Journal journal, Clock clock) {
    this.vetoes = vetoes;
    this.deadlines = deadlines;
    this.journal = journal;
    this.clock = clock;
  }

  void serve(UUID id, NotifyVeto command, Caller caller, IfMatch ifMatch) {
    Veto veto = vetoes.require(id, caller, ifMatch);
    Instant now = now();
    Instant dueAt = deadlines.dueAt(OBJECTION, now);
    journal.append(veto, veto.serve(command, dueAt, caller, now));
    deadlines.start(OBJECTION, veto, now);
  }

  void object(UUID id, ObjectToVeto command, Caller caller, IfMatch ifMatch) {
    Veto veto = vetoes.require(id, caller, ifMatch);
    journal.append(veto, veto.object(command, caller, now()));
    deadlines.meet(id, OBJECTION);
  }

  void waive(UUID id, WaiveObjection command, Caller caller, IfMatch ifMatch) {
    Veto veto = vetoes.require(id, caller, ifMatch);
    journal.append(veto, veto.waive(command, caller, now()));
    deadlines.cancel(id, OBJECTION);
  }

  void answer(UUID id, AnswerObjection command, Caller caller, IfMatch ifMatch) {
    Veto veto = vetoes.require(id, caller, ifMatch);
    journal.append(veto, veto.answer(command, caller, now()));
  }

  void takeEffect(UUID id, DecideVeto command, Caller caller, IfMatch ifMatch) {
    Veto veto = vetoes.require(id, caller, ifMatch);
    Instant now = now();
    journal.append(veto, veto.takeEffect(command, caller, now));
    LocalDate last = Objects.requireNonNull(veto.periodTo()).minusDays(1);
    if (last.isBefore(ChinaTime.day(now))) {
      // Decided after the year it is about: it stands for that year and is over at once
      journal.append(veto, veto.expire(now));
    } else {
      deadlines.startUntil(PERIOD, veto, now, ChinaTime.endOf(last));
    }
  }

  void lift(UUID id, EndVeto command, Caller caller, IfMatch ifMatch) {
    Veto veto = vetoes.require(id, caller, ifMatch);
    journal.append(veto, veto.lift(command, caller, now()));
    deadlines.cancelAll(id);
  }

  void revoke(UUID id, EndVeto command, Caller caller, IfMatch ifMatch) {
    Veto veto = vetoes.require(id, caller, ifMatch);
    journal.append(veto, veto.revoke(command, caller, now()));
    deadlines.cancelAll(id);
  }

  @Override
  public void breached(Deadline deadline) {
    if (deadline.ruleId().equals(PERIOD)) {
      Veto veto = vetoes.require(deadline.aggregateId());
      if (veto.status() == VetoStatus.EFFECTIVE) {
        journal.append(veto, veto.expire(now()));
      }
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

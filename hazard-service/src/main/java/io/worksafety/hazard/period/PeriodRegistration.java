package io.worksafety.hazard.period;

import io.worksafety.platform.register.VoidEntry;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Registering, correcting and voiding special periods. */
@ApplicationScoped
class PeriodRegistration {

  private final Periods periods;
  private final Journal journal;
  private final Clock clock;

  PeriodRegistration(Periods periods, Journal journal, Clock clock) {
    this.periods = periods;
    this.journal = journal;
    this.clock = clock;
  }

  UUID register(PeriodDetails details, Caller caller) {
    Period period = Period.register(details, caller);
    journal.append(period, period.registered());
    return period.id();
  }

  void correct(UUID id, PeriodDetails details, IfMatch ifMatch, Caller caller) {
    Period period = periods.require(id, caller, ifMatch.required());
    PeriodDetails before = period.details();
    period.correct(details, caller);
    if (!before.equals(period.details())) {
      journal.append(period, period.corrected());
    }
  }

  void makeVoid(UUID id, VoidEntry voiding, IfMatch ifMatch, Caller caller) {
    Period period = periods.require(id, caller, ifMatch);
    journal.append(
        period,
        period.makeVoidBecause(
            voiding.reason(), caller, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }
}

package io.worksafety.platform.emergency;

import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.DeadlineRule;
import io.worksafety.platform.time.DeadlineRules;
import io.worksafety.platform.time.Term;
import io.worksafety.platform.time.TimeUnitKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Grants emergency accesses and ends them early. */
@ApplicationScoped
class EmergencyGranting {

  private static final String RULE = "emergency-access.longest";

  private final EmergencyAccesses accesses;
  private final RunningAccesses running;
  private final DeadlineRules rules;
  private final Journal journal;
  private final Clock clock;

  EmergencyGranting(
      EmergencyAccesses accesses,
      RunningAccesses running,
      DeadlineRules rules,
      Journal journal,
      Clock clock) {
    this.accesses = accesses;
    this.running = running;
    this.rules = rules;
    this.journal = journal;
    this.clock = clock;
  }

  EmergencyAccessView grant(GrantEmergencyAccess request, Caller caller) {
    Instant now = now();
    EmergencyAccess access = EmergencyAccess.grant(request, longest(now), caller, now);
    if (accesses.running(caller.subject(), now)) {
      throw EmergencyProblem.RUNNING.because(
          "End the one that is running first; only one further area is open at a time",
          "请先结束生效中的应急授权；同一时间只能增加一个区域");
    }
    journal.append(access, access.granted());
    running.changed();
    return access.view(now);
  }

  EmergencyAccessView end(UUID id, Caller caller, IfMatch ifMatch) {
    Instant now = now();
    EmergencyAccess access = accesses.requireEndable(id, caller);
    ifMatch.check(access.version());
    journal.append(access, access.end(caller, now));
    running.changed();
    return access.view(now);
  }

  /** The rule counts in whole hours. */
  private Duration longest(Instant now) {
    DeadlineRule rule = rules.require(RULE, now);
    Term.Span term = rule.term();
    if (term.unit() != TimeUnitKind.HOURS) {
      throw new IllegalStateException(RULE + " must count in hours");
    }
    return Duration.ofHours(term.amount());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

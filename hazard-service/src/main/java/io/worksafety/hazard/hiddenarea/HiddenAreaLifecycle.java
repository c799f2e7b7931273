package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.register.VoidEntry;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The acts on hidden areas. */
@ApplicationScoped
class HiddenAreaLifecycle {

  private final HiddenAreas areas;
  private final RiskRules rules;
  private final Journal journal;
  private final Clock clock;

  HiddenAreaLifecycle(HiddenAreas areas, RiskRules rules, Journal journal, Clock clock) {
    this.areas = areas;
    this.rules = rules;
    this.journal = journal;
    this.clock = clock;
  }

  UUID register(HiddenAreaDetails details, Caller caller) {
    Instant now = now();
    HiddenArea area = HiddenArea.register(details, inForce(now), caller, now);
    journal.append(area, area.registered());
    return area.id();
  }

  void correct(UUID id, HiddenAreaDetails details, IfMatch ifMatch, Caller caller) {
    HiddenArea area = areas.require(id, caller, ifMatch.required());
    if (area.voiding() == null && area.details().stored().equals(details.stored())) {
      return;
    }
    Instant now = now();
    area.correct(details, inForce(now), caller, now);
    journal.append(area, area.corrected());
  }

  void assess(UUID id, IfMatch ifMatch, Caller caller) {
    HiddenArea area = areas.require(id, caller, ifMatch);
    Instant now = now();
    journal.append(area, area.assess(inForce(now), now));
  }

  void recordControl(UUID id, RecordControl control, IfMatch ifMatch, Caller caller) {
    HiddenArea area = areas.require(id, caller, ifMatch);
    journal.append(area, area.record(control, caller, now()));
  }

  void verifyControl(UUID id, UUID controlId, VerifyControl seen, IfMatch ifMatch, Caller caller) {
    HiddenArea area = areas.require(id, caller, ifMatch);
    Instant now = now();
    journal.append(area, area.verify(controlId, seen, inForce(now), caller, now));
  }

  void makeVoid(UUID id, VoidEntry voiding, IfMatch ifMatch, Caller caller) {
    HiddenArea area = areas.require(id, caller, ifMatch);
    journal.append(area, area.makeVoidBecause(voiding.reason(), caller, now()));
  }

  private List<RiskRule> inForce(Instant now) {
    return rules.on(ChinaTime.day(now));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

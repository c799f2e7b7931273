package io.worksafety.hazard.construction;

import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The acts on construction sites. */
@ApplicationScoped
class ConstructionLifecycle {

  private final ConstructionSites sites;
  private final Journal journal;
  private final Clock clock;

  ConstructionLifecycle(ConstructionSites sites, Journal journal, Clock clock) {
    this.sites = sites;
    this.journal = journal;
    this.clock = clock;
  }

  void start(UUID id, OnDay act, IfMatch ifMatch, Caller caller) {
    ConstructionSite site = sites.require(id, caller, ifMatch);
    journal.append(site, site.start(act.date(), today()));
  }

  void suspend(UUID id, OnDayBecause act, IfMatch ifMatch, Caller caller) {
    ConstructionSite site = sites.require(id, caller, ifMatch);
    journal.append(site, site.suspend(act.date(), act.reason(), today()));
  }

  void resume(UUID id, OnDay act, IfMatch ifMatch, Caller caller) {
    ConstructionSite site = sites.require(id, caller, ifMatch);
    journal.append(site, site.resume(act.date(), today()));
  }

  void complete(UUID id, OnDay act, IfMatch ifMatch, Caller caller) {
    ConstructionSite site = sites.require(id, caller, ifMatch);
    journal.append(site, site.complete(act.date(), today()));
  }

  void abandon(UUID id, OnDayBecause act, IfMatch ifMatch, Caller caller) {
    ConstructionSite site = sites.require(id, caller, ifMatch);
    journal.append(site, site.abandon(act.date(), act.reason(), today()));
  }

  private LocalDate today() {
    return ChinaTime.day(clock.instant());
  }
}

package io.worksafety.hazard.construction;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.register.VoidEntry;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Registering, correcting and voiding construction sites. */
@ApplicationScoped
class ConstructionRegistration {

  private final ConstructionSites constructionSites;
  private final ReadModel reads;
  private final Journal journal;
  private final Clock clock;

  ConstructionRegistration(
      ConstructionSites constructionSites, ReadModel reads, Journal journal, Clock clock) {
    this.constructionSites = constructionSites;
    this.reads = reads;
    this.journal = journal;
    this.clock = clock;
  }

  UUID register(ConstructionSiteDetails details, Caller caller) {
    ConstructionSite site =
        ConstructionSite.register(details, ChinaTime.day(clock.instant()), caller);
    refuseKnown(details, site.id());
    journal.append(site, site.registered());
    return site.id();
  }

  void correct(UUID id, ConstructionSiteDetails details, IfMatch ifMatch, Caller caller) {
    ConstructionSite site = constructionSites.require(id, caller, ifMatch.required());
    refuseKnown(details, id);
    ConstructionSiteDetails before = site.details();
    site.correct(details, ChinaTime.day(clock.instant()), caller);
    if (!before.equals(site.details())) {
      journal.append(site, site.corrected());
    }
  }

  void makeVoid(UUID id, VoidEntry voiding, IfMatch ifMatch, Caller caller) {
    ConstructionSite site = constructionSites.require(id, caller, ifMatch);
    journal.append(
        site,
        site.makeVoidBecause(
            voiding.reason(), caller, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }

  /** The unique index is the guard; this says it in words a client can use. */
  private void refuseKnown(ConstructionSiteDetails details, UUID self) {
    if (details.permitNo() != null
        && reads
            .first(
                KeysetQuery.select("id from construction_site")
                    .eq("permit_no", details.permitNo())
                    .area("area_code", details.areaCode().substring(0, 6))
                    .and("voided_at is null and id <> ?", self),
                row -> true)
            .isPresent()) {
      throw ConstructionProblem.PERMIT_KNOWN
          .because(
              "Permit " + details.permitNo() + " is in use",
              "施工许可证号 " + details.permitNo() + " 已被使用")
          .at("/permitNo");
    }
  }
}

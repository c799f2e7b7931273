package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.registry.StoredPoint;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The door for reports of the public that were accepted. */
@ApplicationScoped
public class ReportIntake {

  private final TriageLifecycle triage;
  private final ReadModel reads;

  ReportIntake(TriageLifecycle triage, ReadModel reads) {
    this.triage = triage;
    this.reads = reads;
  }

  /** A new hazard of source PUBLIC_REPORT; its triage begins like that of every other. */
  public UUID report(ReportedHazard reported, Caller caller) {
    return triage
        .report(
            new ReportHazard(
                reported.title(),
                reported.description(),
                null,
                HazardSource.PUBLIC_REPORT,
                reported.reportNo(),
                reported.objectId() == null ? null : reported.objectType(),
                reported.objectId(),
                reported.objectId() == null ? reported.areaCode() : null,
                StoredPoint.of(reported.lat(), reported.lon()),
                reported.discoveredAt(),
                reported.imminent(),
                null,
                null,
                null),
            caller)
        .id();
  }

  /** Whether the caller sees a hazard with this id that is not at its end. */
  public boolean isOpen(UUID hazardId, Caller caller) {
    return reads
        .first(
            VisibleHazards.limit(
                KeysetQuery.select("id from hazard")
                    .eq("id", hazardId)
                    .scope("area_code", caller.areas())
                    .and("status not in ('REJECTED', 'MERGED', 'CLOSED')"),
                caller),
            row -> true)
        .isPresent();
  }
}

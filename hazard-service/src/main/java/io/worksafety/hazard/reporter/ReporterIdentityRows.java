package io.worksafety.hazard.reporter;

import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

@ApplicationScoped
class ReporterIdentityRows extends Aggregates<ReporterIdentity> {

  /**
   * The identity behind what was reported in the caller's area; whether there is one is not told
   * outside.
   */
  ReporterIdentity of(ReportedMatter matter, Caller caller) {
    UUID hazardId = matter.hazardId();
    UUID id = hazardId == null ? Objects.requireNonNull(matter.reportId()) : hazardId;
    return find(hazardId == null ? "reportId" : "hazardId", id)
        .firstResultOptional()
        .filter(identity -> caller.areas().covers(identity.areaCode()))
        .orElseThrow(() -> notFound(id));
  }
}

package io.worksafety.hazard.reporter;

import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ReporterIdentityRows extends Aggregates<ReporterIdentity> {

  /**
   * The identity behind a hazard of the caller's area; whether there is one is not told outside.
   */
  ReporterIdentity ofHazard(UUID hazardId, Caller caller) {
    return find("hazardId", hazardId)
        .firstResultOptional()
        .filter(identity -> caller.areas().covers(identity.areaCode()))
        .orElseThrow(() -> notFound(hazardId));
  }
}

package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.evidence.EvidenceHolder;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may see a hazard may see its evidence. */
@ApplicationScoped
class HazardProofs implements EvidenceHolder {

  private final ReadModel reads;

  HazardProofs(ReadModel reads) {
    this.reads = reads;
  }

  @Override
  public String recordType() {
    return "hazard";
  }

  @Override
  public boolean visible(UUID recordId, Caller caller) {
    return caller.may("getHazard")
        && reads
            .first(
                VisibleHazards.limit(
                    KeysetQuery.select("id from hazard")
                        .eq("id", recordId)
                        .scope("area_code", caller.areas()),
                    caller),
                row -> true)
            .isPresent();
  }
}

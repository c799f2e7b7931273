package io.worksafety.hazard.publicreport;

import io.worksafety.hazard.evidence.EvidenceHolder;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Who may see a report may see its evidence. It does not follow the report into the hazard: an
 * enterprise sees its hazards, and a photograph tells from where it was taken.
 */
@ApplicationScoped
class ReportProofs implements EvidenceHolder {

  private final ReadModel reads;

  ReportProofs(ReadModel reads) {
    this.reads = reads;
  }

  @Override
  public String recordType() {
    return "public-report";
  }

  @Override
  public boolean visible(UUID recordId, Caller caller) {
    return caller.may("getPublicReport")
        && reads
            .first(
                KeysetQuery.select("id from public_report")
                    .eq("id", recordId)
                    .scope("area_code", caller.areas()),
                row -> true)
            .isPresent();
  }
}

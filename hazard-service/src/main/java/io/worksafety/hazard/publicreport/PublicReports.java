package io.worksafety.hazard.publicreport;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PublicReports extends Aggregates<PublicReport> {

  PublicReport claimed(ClaimToken claim) {
    return find("claimHash", (Object) claim.hash())
        .firstResultOptional()
        .orElseThrow(() ->
            ReportProblem.CLAIM_UNKNOWN
                .because("Check the claim token", "请核对查询码")
                .at("/claimToken"));
  }
}

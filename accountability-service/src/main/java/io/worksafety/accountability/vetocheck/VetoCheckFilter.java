package io.worksafety.accountability.vetocheck;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of checks can be narrowed by. */
class VetoCheckFilter {

  @QueryParam("subjectId")
  @Parameter(description = "Checks that asked about this organisation or person 核查对象")
  @Nullable UUID subjectId;

  @QueryParam("organizationId")
  @Parameter(description = "Checks this organisation asked for 核查单位")
  @Nullable UUID organizationId;

  @QueryParam("purpose")
  @Parameter(description = "用途")
  @Nullable VetoPurpose purpose;

  @QueryParam("askedSince")
  @Parameter(description = "核查时间不早于", example = "2027-01-01T00:00:00Z")
  @Nullable Instant askedSince;
}

package io.worksafety.accountability.veto;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of vetoes can be narrowed by. */
class VetoFilter {

  @QueryParam("status")
  @Parameter(description = "状态")
  @Nullable VetoStatus status;

  @QueryParam("subjectId")
  @Parameter(description = "被否决的单位或个人")
  @Nullable UUID subjectId;

  @QueryParam("triggerRef")
  @Parameter(description = "事故或案件 id")
  @Nullable UUID triggerRef;

  @QueryParam("ruleId")
  @Parameter(description = "规则")
  @Nullable UUID ruleId;

  @QueryParam("updatedSince")
  @Parameter(description = "更新时间不早于", example = "2027-01-01T00:00:00Z")
  @Nullable Instant updatedSince;
}

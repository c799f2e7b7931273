package io.worksafety.accountability.casefile;

import io.worksafety.accountability.chain.ChainTrigger;
import io.worksafety.platform.code.AreaCodeText;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of cases can be narrowed by. */
class CaseFilter {

  @QueryParam("area")
  @AreaCodeText(minDigits = 2)
  @Parameter(description = "Division and everything below it 行政区划", example = "320105001")
  @Nullable String area;

  @QueryParam("status")
  @Parameter(description = "状态")
  @Nullable CaseStatus status;

  @QueryParam("triggerType")
  @Parameter(description = "触发事项")
  @Nullable ChainTrigger triggerType;

  @QueryParam("triggerRef")
  @Parameter(description = "隐患或事故 id")
  @Nullable UUID triggerRef;

  @QueryParam("updatedSince")
  @Parameter(description = "更新时间不早于", example = "2027-01-01T00:00:00Z")
  @Nullable Instant updatedSince;
}

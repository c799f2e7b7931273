package io.worksafety.inspection.inspection;

import io.worksafety.platform.code.AreaCodeText;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Filters of the list. */
class InspectionFilter {

  @QueryParam("status")
  @Parameter(description = "Status 状态")
  @Nullable InspectionStatus status;

  @QueryParam("mode")
  @Parameter(description = "Mode 检查方式")
  @Nullable InspectionMode mode;

  @QueryParam("legalNature")
  @Parameter(description = "Legal nature 检查性质")
  @Nullable LegalNature legalNature;

  @QueryParam("channel")
  @Parameter(description = "Channel 监管方式")
  @Nullable InspectionChannel channel;

  @QueryParam("objectId")
  @Parameter(description = "Object; concealed inspections never match 检查对象")
  @Nullable UUID objectId;

  @QueryParam("organizationId")
  @Parameter(description = "Inspecting organisation 检查机关")
  @Nullable UUID organizationId;

  @QueryParam("areaCode")
  @AreaCodeText
  @Parameter(description = "Division and everything below it 区划")
  @Nullable String areaCode;

  @QueryParam("updatedSince")
  @Parameter(description = "Changed at or after 更新时间起")
  @Nullable Instant updatedSince;
}

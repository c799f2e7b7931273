package io.worksafety.accountability.accident;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.CreditCodeText;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of accidents can be narrowed by. */
class AccidentFilter {

  @QueryParam("area")
  @AreaCodeText(minDigits = 2)
  @Parameter(description = "Division and everything below it 行政区划", example = "320105001")
  @Nullable String area;

  @QueryParam("status")
  @Parameter(description = "状态")
  @Nullable AccidentStatus status;

  @QueryParam("grade")
  @Parameter(description = "事故等级")
  @Nullable AccidentGrade grade;

  @QueryParam("lateness")
  @Parameter(description = "迟报判定")
  @Nullable Lateness lateness;

  @QueryParam("unitUscc")
  @CreditCodeText
  @Parameter(description = "事故发生单位统一社会信用代码", example = "914403001922038216")
  @Nullable String unitUscc;

  @QueryParam("objectId")
  @Parameter(description = "已登记对象")
  @Nullable UUID objectId;

  @QueryParam("occurredSince")
  @Parameter(description = "发生时间不早于", example = "2027-01-01T00:00:00Z")
  @Nullable Instant occurredSince;

  @QueryParam("updatedSince")
  @Parameter(description = "更新时间不早于", example = "2027-01-01T00:00:00Z")
  @Nullable Instant updatedSince;
}

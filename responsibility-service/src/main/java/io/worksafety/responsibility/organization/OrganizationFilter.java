package io.worksafety.responsibility.organization;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.CreditCodeText;
import io.worksafety.platform.code.Text;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of organisations can be narrowed by. */
class OrganizationFilter {

  @QueryParam("kind")
  @Parameter(description = "Kind of organisation 机构类别")
  @Nullable OrganizationKind kind;

  @QueryParam("areaCode")
  @AreaCodeText(minDigits = 2)
  @Parameter(
      description = "A division and everything below it 行政区划代码",
      schema = @Schema(type = SchemaType.STRING, maxLength = 12))
  @Nullable String areaCode;

  @QueryParam("parentId")
  @Parameter(description = "The organisation above 上级机构")
  @Nullable UUID parentId;

  @QueryParam("uscc")
  @CreditCodeText
  @Parameter(
      description = "Credit code 统一社会信用代码",
      schema = @Schema(type = SchemaType.STRING, maxLength = 18))
  @Nullable String uscc;

  @QueryParam("name")
  @Text(max = 100)
  @Parameter(
      description = "Part of the name 名称包含",
      schema = @Schema(type = SchemaType.STRING, maxLength = 100))
  @Nullable String name;

  @QueryParam("updatedSince")
  @Parameter(description = "Changed at or after 更新时间不早于")
  @Nullable Instant updatedSince;
}

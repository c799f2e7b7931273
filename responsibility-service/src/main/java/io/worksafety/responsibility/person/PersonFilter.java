package io.worksafety.responsibility.person;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.Text;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of people can be narrowed by. */
class PersonFilter {

  @QueryParam("organizationId")
  @Parameter(description = "The organisation that employs them 所在机构")
  @Nullable UUID organizationId;

  @QueryParam("areaCode")
  @AreaCodeText(minDigits = 2)
  @Parameter(
      description = "A division and everything below it 行政区划代码",
      schema = @Schema(type = SchemaType.STRING, maxLength = 12))
  @Nullable String areaCode;

  @QueryParam("name")
  @Text(max = 64)
  @Parameter(
      description = "Part of the name 姓名包含",
      schema = @Schema(type = SchemaType.STRING, maxLength = 64))
  @Nullable String name;

  @QueryParam("staffNo")
  @Text(max = 32)
  @Parameter(
      description = "Staff number 工号",
      schema = @Schema(type = SchemaType.STRING, maxLength = 32))
  @Nullable String staffNo;

  @QueryParam("updatedSince")
  @Parameter(description = "Changed at or after 更新时间不早于")
  @Nullable Instant updatedSince;
}

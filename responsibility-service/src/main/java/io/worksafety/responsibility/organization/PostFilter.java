package io.worksafety.responsibility.organization;

import io.worksafety.platform.code.AreaCodeText;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of posts can be narrowed by. */
class PostFilter {

  @QueryParam("organizationId")
  @Parameter(description = "The organisation they belong to 所属机构")
  @Nullable UUID organizationId;

  @QueryParam("level")
  @Parameter(description = "Level of responsibility 责任层级")
  @Nullable Level level;

  @QueryParam("areaCode")
  @AreaCodeText(minDigits = 2)
  @Parameter(
      description = "A division and everything below it 行政区划代码",
      schema = @Schema(type = SchemaType.STRING, maxLength = 12))
  @Nullable String areaCode;

  @QueryParam("updatedSince")
  @Parameter(description = "Changed at or after 更新时间不早于")
  @Nullable Instant updatedSince;
}

package io.worksafety.responsibility.gap;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.responsibility.organization.Level;
import io.worksafety.responsibility.place.ObjectType;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a gap report can be narrowed by. */
class GapFilter {

  @QueryParam("areaCode")
  @AreaCodeText(minDigits = 2)
  @Parameter(
      description = "A division and everything below it 行政区划代码",
      schema = @Schema(type = SchemaType.STRING, maxLength = 12))
  @Nullable String areaCode;

  @QueryParam("level")
  @Parameter(description = "Only places that miss somebody at this level 责任层级")
  @Nullable Level level;

  @QueryParam("objectType")
  @Parameter(description = "Only this kind of place 对象类型")
  @Nullable ObjectType objectType;
}

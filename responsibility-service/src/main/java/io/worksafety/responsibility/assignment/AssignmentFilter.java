package io.worksafety.responsibility.assignment;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.responsibility.organization.Level;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of assignments can be narrowed by. */
class AssignmentFilter {

  @QueryParam("level")
  @Parameter(description = "Level of responsibility 责任层级")
  @Nullable Level level;

  @QueryParam("role")
  @Parameter(description = "In which place 责任角色")
  @Nullable Role role;

  @QueryParam("objectId")
  @Parameter(description = "Of one place 单个对象")
  @Nullable UUID objectId;

  @QueryParam("enterpriseId")
  @Parameter(description = "Of an enterprise as a whole 企业")
  @Nullable UUID enterpriseId;

  @QueryParam("departmentOrganizationId")
  @Parameter(description = "Of what a department answers for 部门监管范围")
  @Nullable UUID departmentOrganizationId;

  @QueryParam("holderPostId")
  @Parameter(description = "The post that holds it 责任岗位")
  @Nullable UUID holderPostId;

  @QueryParam("holderOrganizationId")
  @Parameter(description = "The organisation that holds it 责任机构")
  @Nullable UUID holderOrganizationId;

  @QueryParam("areaCode")
  @AreaCodeText(minDigits = 2)
  @Parameter(
      description = "A division and everything below it 行政区划代码",
      schema = @Schema(type = SchemaType.STRING, maxLength = 12))
  @Nullable String areaCode;
}

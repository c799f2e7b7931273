package io.worksafety.responsibility.gap;

import io.worksafety.responsibility.organization.Level;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A department that several leaders answer for 责任交叉")
record OverlapRow(
    UUID departmentOrganizationId,
    @Schema(description = "Name of the department 部门名称", maxLength = 200) String departmentName,
    @Schema(description = "Division 行政区划代码", maxLength = 12) String areaCode,
    Level level,
    @Schema(description = "The first of them stands in chains 主张责任的岗位")
        List<OverlapHolder> holders) {}

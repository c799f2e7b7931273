package io.worksafety.responsibility.gap;

import io.worksafety.responsibility.organization.Level;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many places miss somebody at a level 按层级统计")
record GapCount(
    Level level,
    @Schema(description = "Places no assignment covers 未分工", minimum = "0") long unassigned,
    @Schema(description = "Places whose post nobody holds 岗位空缺", minimum = "0") long vacant) {}

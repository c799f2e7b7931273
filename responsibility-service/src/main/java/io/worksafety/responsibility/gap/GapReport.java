package io.worksafety.responsibility.gap;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Where nobody answers 责任空白报告")
record GapReport(
    @Schema(description = "The instant looked at 有效时点") Instant validAt,
    @Schema(description = "As was known then 认知时点") Instant knownAt,
    @Schema(description = "Places in the division; on the first page 对象总数", minimum = "0")
        @Nullable Long places,
    @Schema(description = "Of each of the four levels; on the first page 按层级统计")
        @Nullable List<GapCount> counts,
    List<GapRow> items,
    @Schema(description = "Cursor of the next page; absent on the last 下一页游标", maxLength = 100)
        @Nullable String next) {}

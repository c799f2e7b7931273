package io.worksafety.platform.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One thing that is wrong with the record 审计记录的一处异常")
record FindingView(
    Finding finding,
    @Schema(
            description =
                "First position that is affected, from 1; absent for what has none 首个异常位置")
        @Nullable Long position,
    @Schema(description = "Sequence of the affected entry, where there is one 异常记录的序号")
        @Nullable Long seq,
    @Schema(maxLength = 300, description = "What was found, in words 说明") String detail) {}

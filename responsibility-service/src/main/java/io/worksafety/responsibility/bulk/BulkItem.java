package io.worksafety.responsibility.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.worksafety.platform.problem.Problem;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one item. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Result of one item of a bulk request 单条结果")
record BulkItem(
    @Schema(description = "Position in the request, from 0 序号", minimum = "0", maximum = "499")
        int index,
    @Schema(
            description = "HTTP status it would have had alone 状态码",
            minimum = "200",
            maximum = "599")
        int status,
    @Nullable UUID id,
    @Schema(maxLength = 24) @Nullable String etag,
    @Schema(description = "Why not; pointers are relative to the item 拒绝原因")
        @Nullable Problem problem) {}

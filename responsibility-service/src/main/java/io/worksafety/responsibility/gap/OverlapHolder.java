package io.worksafety.responsibility.gap;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A leader's post with a claim 主张责任的分管领导岗位")
record OverlapHolder(
    UUID postId,
    @Schema(description = "Title of the post 岗位名称", maxLength = 100) String postTitle,
    @Schema(description = "The assignment; absent when it comes from the portfolio 责任分工")
        @Nullable UUID assignmentId) {}

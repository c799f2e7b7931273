package io.worksafety.responsibility.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.worksafety.responsibility.organization.Level;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who answers at one level 责任链条的一级")
record LinkView(
    Level level,
    Certainty certainty,
    @Nullable UUID organizationId,
    @Schema(description = "Name of the organisation 机构名称", maxLength = 200)
        @Nullable String organizationName,
    @Nullable UUID postId,
    @Schema(description = "Title of the post 岗位名称", maxLength = 100) @Nullable String postTitle,
    @Schema(description = "Absent when nobody held the post 任职人，空缺时无此项") @Nullable UUID personId,
    @Schema(description = "Name of the person 姓名", maxLength = 64) @Nullable String personName,
    @Schema(description = "Absent when it comes from a leader's portfolio 依据")
        @Nullable LinkBasis basis,
    @Nullable UUID assignmentId) {

  static LinkView of(Link link, LinkNames names) {
    return new LinkView(
        link.level(),
        link.certainty(),
        link.organizationId(),
        names.organizationName(),
        link.postId(),
        names.postTitle(),
        link.personId(),
        names.personName(),
        link.basis(),
        link.assignmentId());
  }
}

package io.worksafety.responsibility.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.worksafety.platform.security.Caller;
import io.worksafety.responsibility.organization.Level;
import io.worksafety.responsibility.person.PersonFields;
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

  static LinkView of(Link link, LinkNames names, Caller caller) {
    return new LinkView(
        link.level(),
        link.certainty(),
        link.organizationId(),
        names.organizationName(),
        link.postId(),
        names.postTitle(),
        link.personId(),
        PersonFields.name(names.personName(), link.personId(), caller),
        link.basis(),
        link.assignmentId());
  }

  /** The same with the name as this caller may see it. */
  LinkView seenBy(Caller caller) {
    return new LinkView(
        level,
        certainty,
        organizationId,
        organizationName,
        postId,
        postTitle,
        personId,
        PersonFields.name(personName, personId, caller),
        basis,
        assignmentId);
  }
}

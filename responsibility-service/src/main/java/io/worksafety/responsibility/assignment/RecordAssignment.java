package io.worksafety.responsibility.assignment;

import io.worksafety.responsibility.organization.Level;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Who answers for what, since when 责任分工")
record RecordAssignment(
    @NotNull @Schema(description = "Kind of responsibility 责任类别") AssignmentKind kind,
    @NotNull @Schema(description = "Level of responsibility 责任层级") Level level,
    @NotNull @Valid ScopeItem scope,
    @NotNull @Schema(description = "The post that holds it 责任岗位") UUID holderPostId,
    @Schema(description = "In which place; PRIMARY when absent 责任角色", defaultValue = "PRIMARY")
        @Nullable Role role,
    @Schema(description = "How far the duties go, for an enterprise 责任程度") @Nullable Degree degree,
    @Valid @Schema(description = "The document it rests on, required 依据（必填）") @Nullable Basis basis,
    @NotNull @Schema(description = "First instant it holds 起始时间") Instant validFrom,
    @Schema(description = "First instant it no longer holds; open when absent 截止时间（不含）")
        @Nullable Instant validTo) {

  Role roleOrPrimary() {
    return role == null ? Role.PRIMARY : role;
  }
}

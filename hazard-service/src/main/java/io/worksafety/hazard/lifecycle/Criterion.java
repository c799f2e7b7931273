package io.worksafety.hazard.lifecycle;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a hazard has its level: a criterion of a sector list, or a clause and two people. */
@Schema(description = "Basis of the level 定级依据")
record Criterion(
    @Schema(description = "Code in the sector list 判定标准编号", maxLength = 40) @Nullable String code,
    @Schema(description = "Version of its wording in the list 标准版本") @Nullable Integer version,
    @Schema(description = "Document 文件名称", maxLength = 200) String document,
    @Schema(description = "Clause 条款", maxLength = 100) String clause,
    @Schema(description = "Reason 认定理由", maxLength = 500) @Nullable String reason,
    @Schema(description = "First decider 认定人") @Nullable UUID decidedByPersonId,
    @Schema(description = "Second decider 共同认定人") @Nullable UUID secondPersonId) {

  /** It rests on people alone and needs the second of them. */
  boolean needsSecond(HazardLevel level) {
    return level == HazardLevel.MAJOR && code == null;
  }

  /** How an event names it. */
  String label() {
    return code != null ? code : document + " " + clause;
  }
}

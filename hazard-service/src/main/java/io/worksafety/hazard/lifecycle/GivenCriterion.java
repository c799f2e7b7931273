package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.code.Text;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The basis of a level as the grader gives it. */
@Schema(description = "Basis of the level 定级依据")
record GivenCriterion(
    @Schema(description = "Code in the sector list, see listCriteria 判定标准编号") @Text(max = 40)
        @Nullable String code,
    @Schema(description = "Document, when there is no code 文件名称") @Text(max = 200)
        @Nullable String document,
    @Schema(description = "Clause, when there is no code 条款") @Text(max = 100)
        @Nullable String clause,
    @Schema(description = "Who shall decide together with the caller, when MAJOR has no code 共同认定人")
        @Nullable UUID secondPersonId) {}

package io.worksafety.accountability.casefile;

import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What weighs heavier or lighter 从重、从轻情节")
record AddFactor(
    @NotNull @Schema(description = "LATE_REPORT is computed and cannot be added 迟报由系统判定，不可手工添加")
        FactorKind kind,
    @Schema(description = "The level it concerns; all when absent 涉及层级，省略为全部")
        @Nullable ChainLevel level,
    @NotNull
        @Text(max = 100)
        @Schema(description = "Where the fact is recorded 事实出处", examples = "案卷材料第3号")
        String ref,
    @NotNull @Text(max = 1000, multiline = true) String fact) {}

package io.worksafety.hazard.survey;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many of a kind a round found in a division. */
@Schema(description = "A count of a survey round 摸排统计")
record SurveyCount(
    @Schema(description = "What was counted 对象") @NotNull SurveyKind kind,
    @Schema(description = "Where 行政区划代码") @NotNull @AreaCodeText String areaCode,
    @Schema(description = "How many 数量") @Min(0) @Max(100_000_000) long count,
    @Schema(description = "What exactly 说明") @Text(max = 300) @Nullable String note) {}

package io.worksafety.platform.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One fact a decision rests on.
 *
 * @param name stable, for programs; several facts of one decision may share it
 * @param value as it would stand in JSON: instants in UTC, decimals with a point, names of
 *     constants
 * @param unit of a figure, e.g. {@code metres}
 * @param reference the field, event or document it was taken from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A fact and where it comes from 事实及来源")
public record ExplainedFact(
    @Schema(examples = "startedAt", maxLength = 60) String name,
    @Schema(examples = "整改起始时间", maxLength = 100) String nameZh,
    @Schema(description = "Absent when it is not known 值，不详时无此项", maxLength = 20000)
        @Nullable String value,
    @Schema(description = "Unit of a figure 单位", examples = "metres", maxLength = 40)
        @Nullable String unit,
    FactSource source,
    @Schema(
            description = "The field, event or document it was taken from 出处",
            examples = "hazard.startedAt",
            maxLength = 200)
        String reference) {}

package io.worksafety.platform.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One day of a period, or for hours and fixed ends one stretch from–to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One day of a period, or one stretch of hours 逐日说明")
public record ExplainedDay(
    @Nullable LocalDate day,
    @Nullable Instant from,
    @Nullable Instant to,
    boolean counted,
    @Schema(description = "The place among the counted days 第几日") @Nullable Integer number,
    @Schema(description = "Why it counts or not 原因", examples = "HOLIDAY", maxLength = 40)
        String reason,
    @Schema(examples = "节假日", maxLength = 40) String reasonZh) {}

package io.worksafety.hazard.investment;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where one organisation stands.
 *
 * @param ratio actual by planned; null when either is not known or nothing was planned
 * @param lastByAmount null without a rank; false when all are equal, for then nobody is behind
 */
@Schema(description = "Position of an organisation among its peers 单位排名")
record InvestmentPosition(
    UUID organizationId,
    @Schema(maxLength = 200) String organizationName,
    UUID investmentId,
    @Nullable BigDecimal planned,
    @Nullable BigDecimal actual,
    @Schema(description = "Actual by planned, four decimals 完成率") @Nullable BigDecimal ratio,
    @Schema(description = "Absent without the figure 按实际数排名") @Nullable Integer rankByAmount,
    @Schema(description = "How many have that figure 参与排名单位数") int rankedByAmount,
    @Schema(description = "Whether it is behind all others 是否末位") @Nullable Boolean lastByAmount,
    @Schema(description = "Absent without the figure 按完成率排名") @Nullable Integer rankByRatio,
    @Schema(description = "How many have that figure 参与排名单位数") int rankedByRatio,
    @Schema(description = "Whether it is behind all others 是否末位") @Nullable Boolean lastByRatio) {}

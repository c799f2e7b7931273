package io.worksafety.hazard.hiddenarea;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who looks after a place and how often. */
@Schema(description = "Patrol 巡查安排")
record Patrol(
    @Schema(description = "How many times in the period 次数") @Min(1) @Max(100) int times,
    @Schema(description = "Period 周期") @NotNull PatrolPeriod period,
    @Schema(description = "Organisation that owns the patrol 巡查责任单位") @NotNull
        UUID ownerOrganizationId) {

  /** In a month of 30 days, with two decimals. */
  BigDecimal timesAMonth() {
    return switch (period) {
      case DAY -> BigDecimal.valueOf(times * 30L);
      case WEEK ->
          BigDecimal.valueOf(times * 30L).divide(BigDecimal.valueOf(7), 2, RoundingMode.HALF_UP);
      case MONTH -> BigDecimal.valueOf(times);
    };
  }
}

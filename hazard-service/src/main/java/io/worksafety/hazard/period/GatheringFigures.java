package io.worksafety.hazard.period;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Figures by which a gathering of vehicles is told; only those given replace the usual ones. */
@Schema(description = "Figures of gatherings during the period 聚集预警阈值")
public record GatheringFigures(
    @Schema(description = "Vehicles 车辆数") @Min(2) @Max(1000) @Nullable Integer vehicles,
    @Schema(description = "Radius in metres 半径（米）") @Min(50) @Max(2000)
        @Nullable Integer radiusMetres,
    @Schema(description = "Minutes together 持续分钟数") @Min(1) @Max(240) @Nullable Integer minutes,
    @Schema(description = "Minutes to acknowledge 签收时限（分钟）") @Min(1) @Max(60)
        @Nullable Integer acknowledgeMinutes) {}

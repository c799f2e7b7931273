package io.worksafety.hazard.position;

import io.worksafety.hazard.carrier.PlateColour;
import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One position as a platform reports it, by REST and on the topic alike. */
@Schema(description = "Position of a vehicle 车辆位置")
record PositionReport(
    @Schema(description = "Number plate 号牌") @NotNull @Text(max = 10) String plate,
    @Schema(description = "Colour of the plate 号牌颜色") @NotNull PlateColour plateColour,
    @Schema(description = "When it was there 定位时间") @NotNull Instant at,
    @Schema(description = "Latitude 纬度") @NotNull Double lat,
    @Schema(description = "Longitude 经度") @NotNull Double lon,
    @Schema(description = "Coordinate system 坐标系") @NotNull Crs crs,
    @Schema(description = "Speed in km/h 速度") @DecimalMin("0") @DecimalMax("300")
        @Nullable Double speedKmh) {}

package io.worksafety.hazard.position;

import io.worksafety.platform.code.GeoPoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a vehicle was in a period. */
@Schema(description = "Track of a vehicle 车辆轨迹")
record VehicleTrack(
    UUID vehicleId,
    Instant from,
    Instant to,
    @Schema(description = "In order of time 轨迹点") List<Point> points,
    @Schema(description = "There are more; ask for a shorter period 是否截断") boolean truncated) {

  @Schema(description = "One position 轨迹点")
  record Point(Instant at, GeoPoint location, @Nullable BigDecimal speedKmh) {}
}

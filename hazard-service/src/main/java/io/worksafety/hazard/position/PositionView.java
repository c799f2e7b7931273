package io.worksafety.hazard.position;

import io.worksafety.hazard.carrier.PlateColour;
import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a vehicle was last. */
@Schema(description = "Newest position of a vehicle 车辆最新位置")
record PositionView(
    UUID vehicleId,
    @Schema(maxLength = 10) String plate,
    PlateColour plateColour,
    UUID carrierId,
    Instant at,
    GeoPoint location,
    @Nullable BigDecimal speedKmh,
    Instant receivedAt) {

  static final String COLUMNS =
      "l.vehicle_id, v.plate, v.plate_colour, v.carrier_id, l.at, l.lat, l.lon, l.speed_kmh,"
          + " l.received_at from vehicle_latest_position l"
          + " join dangerous_goods_vehicle v on v.id = l.vehicle_id";

  static PositionView read(ResultSet row) throws SQLException {
    return new PositionView(
        row.getObject("vehicle_id", UUID.class),
        row.getString("plate"),
        PlateColour.valueOf(row.getString("plate_colour")),
        row.getObject("carrier_id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new GeoPoint(row.getDouble("lat"), row.getDouble("lon"), Crs.CGCS2000),
        row.getBigDecimal("speed_kmh"),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }
}

package io.worksafety.hazard.position;

import io.worksafety.platform.code.GeoPoint;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a vehicle was last.
 *
 * @param areaCode division the vehicle is kept in
 * @param parking where it is parked when not on the road
 */
public record VehiclePosition(
    UUID vehicleId,
    UUID carrierId,
    String areaCode,
    @Nullable GeoPoint parking,
    GeoPoint point,
    Instant at) {

  /** A vehicle at its own parking place is where it should be. */
  public boolean parkedWithin(int metres) {
    return parking != null && parking.distanceMetres(point) <= metres;
  }
}

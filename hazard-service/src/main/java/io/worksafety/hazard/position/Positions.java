package io.worksafety.hazard.position;

import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads positions for other features, of every division: the asker checks the scope. */
@ApplicationScoped
public class Positions {

  private static final String VEHICLE =
      ", v.carrier_id, v.area_code, v.lat as park_lat, v.lon as park_lon";

  private static final double METRES_PER_DEGREE = 111_195;

  private final ReadModel reads;

  Positions(ReadModel reads) {
    this.reads = reads;
  }

  /** The newest position of every vehicle that reported since then, by vehicle. */
  public List<VehiclePosition> since(Instant instant) {
    return reads.list(
        KeysetQuery.select(
                "* from (select l.vehicle_id, l.at, l.lat, l.lon"
                    + VEHICLE
                    + " from vehicle_latest_position l join dangerous_goods_vehicle v"
                    + " on v.id = l.vehicle_id where l.at >= ? and v.voided_at is null"
                    + " order by l.vehicle_id) p")
            .binding(instant),
        Positions::read);
  }

  /**
   * Every position, in order of time, of the vehicles that came within some metres of a place after
   * one instant and up to another.
   */
  public List<VehiclePosition> around(GeoPoint place, int metres, Instant after, Instant until) {
    double high = metres / METRES_PER_DEGREE;
    double wide = high / Math.cos(Math.toRadians(place.lat()));
    return reads.list(
        KeysetQuery.select(
                "* from (select p.vehicle_id, p.at, p.lat, p.lon"
                    + VEHICLE
                    + " from vehicle_position p join dangerous_goods_vehicle v"
                    + " on v.id = p.vehicle_id where p.at > ? and p.at <= ?"
                    + " and p.vehicle_id in (select vehicle_id from vehicle_position"
                    + " where at > ? and at <= ? and lat between ?::numeric and ?::numeric"
                    + " and lon between ?::numeric and ?::numeric)"
                    + " order by p.at, p.vehicle_id) p")
            .binding(
                after,
                until,
                after,
                until,
                place.lat() - high,
                place.lat() + high,
                place.lon() - wide,
                place.lon() + wide),
        Positions::read);
  }

  private static VehiclePosition read(ResultSet row) throws SQLException {
    double parkLat = row.getDouble("park_lat");
    boolean parks = !row.wasNull();
    return new VehiclePosition(
        row.getObject("vehicle_id", UUID.class),
        row.getObject("carrier_id", UUID.class),
        row.getString("area_code"),
        parks ? new GeoPoint(parkLat, row.getDouble("park_lon"), Crs.CGCS2000) : null,
        new GeoPoint(row.getDouble("lat"), row.getDouble("lon"), Crs.CGCS2000),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}

package io.worksafety.hazard.gathering;

import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** An alert as a look at the vehicles needs it: where and with which vehicles it was last seen. */
record KnownAlert(
    UUID id,
    AlertStatus status,
    Occasion occasion,
    GeoPoint opened,
    GeoPoint lastSeen,
    Set<UUID> vehicles) {

  static final String COLUMNS =
      "a.id, a.status, a.cell, a.period_key, a.lat, a.lon, p.lat as last_lat, p.lon as last_lon,"
          + " p.vehicle_ids from gathering_alert a join gathering_presence p on p.alert_id = a.id";

  static KnownAlert read(ResultSet row) throws SQLException {
    return new KnownAlert(
        row.getObject("id", UUID.class),
        AlertStatus.valueOf(row.getString("status")),
        new Occasion(row.getString("cell"), row.getString("period_key")),
        new GeoPoint(row.getDouble("lat"), row.getDouble("lon"), Crs.CGCS2000),
        new GeoPoint(row.getDouble("last_lat"), row.getDouble("last_lon"), Crs.CGCS2000),
        Set.of((UUID[]) row.getArray("vehicle_ids").getArray()));
  }

  /**
   * Whether vehicles that are together are those of this alert: at the place where they were last,
   * or half of them wherever they went.
   */
  boolean goesOnAs(Cluster cluster, int radiusMetres) {
    if (!status.active()) {
      return false;
    }
    long shared = cluster.vehicleIds().stream().filter(vehicles::contains).count();
    return 2 * shared >= Math.min(vehicles.size(), cluster.members().size())
        || shared > 0 && lastSeen.distanceMetres(cluster.anchor().point()) <= radiusMetres;
  }

  /** Whether this alert was told for the same place and period already. */
  boolean covers(Occasion other, GeoPoint place, int radiusMetres) {
    return occasion.equals(other)
        || occasion.period().equals(other.period()) && opened.distanceMetres(place) <= radiusMetres;
  }
}

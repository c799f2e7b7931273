package io.worksafety.hazard.registry;

import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Positions in columns {@code lat} and {@code lon}, always CGCS2000. */
public final class StoredPoint {

  private StoredPoint() {}

  public static @Nullable GeoPoint of(ResultSet row) throws SQLException {
    double lat = row.getDouble("lat");
    return row.wasNull() ? null : new GeoPoint(lat, row.getDouble("lon"), Crs.CGCS2000);
  }

  public static @Nullable GeoPoint of(@Nullable Double lat, @Nullable Double lon) {
    return lat == null || lon == null ? null : new GeoPoint(lat, lon, Crs.CGCS2000);
  }
}

package io.worksafety.platform.code;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place in China: latitude, longitude and the system they are in. Stored as CGCS2000, which for
 * our purpose equals WGS 84.
 */
@Schema(description = "A point in China with its coordinate reference system 坐标点")
public record GeoPoint(
    @Schema(description = "Latitude 纬度", minimum = "3", maximum = "54", examples = "32.004")
        @DecimalMin("3")
        @DecimalMax("54")
        double lat,
    @Schema(description = "Longitude 经度", minimum = "73", maximum = "136", examples = "118.7315")
        @DecimalMin("73")
        @DecimalMax("136")
        double lon,
    @NotNull Crs crs) {

  private static final double AXIS = 6378245.0;
  private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
  private static final double BD_PI = Math.PI * 3000.0 / 180.0;
  private static final double EARTH_RADIUS_METRES = 6_371_008.8;

  /** About 0.1 mm. */
  private static final double CONVERGED_DEGREES = 1e-9;

  private static final int MAX_ITERATIONS = 30;
  private static final double MICRO = 1e6;

  /** The form to store: CGCS2000 with six decimals, about 0.1 m. */
  public GeoPoint toCgcs2000() {
    requireInChina();
    LatLon true84 = trueEarth();
    return new GeoPoint(micro(true84.lat), micro(true84.lon), Crs.CGCS2000);
  }

  /** The same place in another system. */
  public GeoPoint to(Crs target) {
    requireInChina();
    LatLon true84 = trueEarth();
    LatLon there =
        switch (target) {
          case CGCS2000, WGS84 -> true84;
          case GCJ02 -> gcj(true84);
          case BD09 -> bd(gcj(true84));
        };
    return new GeoPoint(there.lat, there.lon, target);
  }

  /** Great-circle distance; points may be in different systems. */
  public double distanceMetres(GeoPoint other) {
    requireInChina();
    other.requireInChina();
    LatLon a = trueEarth();
    LatLon b = other.trueEarth();
    double sinLat = Math.sin(Math.toRadians(b.lat - a.lat) / 2);
    double sinLon = Math.sin(Math.toRadians(b.lon - a.lon) / 2);
    double h =
        sinLat * sinLat
            + Math.cos(Math.toRadians(a.lat)) * Math.cos(Math.toRadians(b.lat)) * sinLon * sinLon;
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** True inside the bounds 3–54° N, 73–136° E; false for a point that is not a number. */
  public boolean inChina() {
    return lat >= 3 && lat <= 54 && lon >= 73 && lon <= 136;
  }

  private void requireInChina() {
    if (!inChina()) {
      throw new IllegalArgumentException("Outside 3–54° N, 73–136° E: " + lat + ", " + lon);
    }
  }

  private LatLon trueEarth() {
    LatLon here = new LatLon(lat, lon);
    return switch (crs) {
      case CGCS2000, WGS84 -> here;
      case GCJ02 -> invert(GeoPoint::gcj, here);
      case BD09 -> invert(GeoPoint::gcj, invert(GeoPoint::bd, here));
    };
  }

  /** Neither transform has a closed inverse; both move a point little, so iteration converges. */
  private static LatLon invert(UnaryOperator<LatLon> transform, LatLon target) {
    LatLon guess = target;
    for (int i = 0; i < MAX_ITERATIONS; i++) {
      LatLon there = transform.apply(guess);
      double dLat = target.lat - there.lat;
      double dLon = target.lon - there.lon;
      guess = new LatLon(guess.lat + dLat, guess.lon + dLon);
      if (Math.abs(dLat) < CONVERGED_DEGREES && Math.abs(dLon) < CONVERGED_DEGREES) {
        return guess;
      }
    }
    throw new IllegalStateException("No inverse found for " + target);
  }

  /** WGS 84 to GCJ-02. */
  private static LatLon gcj(LatLon p) {
    double x = p.lon - 105.0;
    double y = p.lat - 35.0;
    double wave =
        (20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI)) * 2.0 / 3.0;
    double north =
        -100.0
            + 2.0 * x
            + 3.0 * y
            + 0.2 * y * y
            + 0.1 * x * y
            + 0.2 * Math.sqrt(Math.abs(x))
            + wave
            + (20.0 * Math.sin(y * Math.PI) + 40.0 * Math.sin(y / 3.0 * Math.PI)) * 2.0 / 3.0
            + (160.0 * Math.sin(y / 12.0 * Math.PI) + 320.0 * Math.sin(y * Math.PI / 30.0))
                * 2.0
                / 3.0;
    double east =
        300.0
            + x
            + 2.0 * y
            + 0.1 * x * x
            + 0.1 * x * y
            + 0.1 * Math.sqrt(Math.abs(x))
            + wave
            + (20.0 * Math.sin(x * Math.PI) + 40.0 * Math.sin(x / 3.0 * Math.PI)) * 2.0 / 3.0
            + (150.0 * Math.sin(x / 12.0 * Math.PI) + 300.0 * Math.sin(x / 30.0 * Math.PI))
                * 2.0
                / 3.0;
    double radLat = Math.toRadians(p.lat);
    double sin = Math.sin(radLat);
    double magic = 1 - ECCENTRICITY_SQUARED * sin * sin;
    double root = Math.sqrt(magic);
    double dLat = Math.toDegrees(north / (AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * root)));
    double dLon = Math.toDegrees(east / (AXIS / root * Math.cos(radLat)));
    return new LatLon(p.lat + dLat, p.lon + dLon);
  }

  /** GCJ-02 to BD-09. */
  private static LatLon bd(LatLon p) {
    double radius = Math.hypot(p.lon, p.lat) + 0.00002 * Math.sin(p.lat * BD_PI);
    double angle = Math.atan2(p.lat, p.lon) + 0.000003 * Math.cos(p.lon * BD_PI);
    return new LatLon(radius * Math.sin(angle) + 0.006, radius * Math.cos(angle) + 0.0065);
  }

  private static double micro(double degrees) {
    return Math.round(degrees * MICRO) / MICRO;
  }

  private record LatLon(double lat, double lon) {}
}

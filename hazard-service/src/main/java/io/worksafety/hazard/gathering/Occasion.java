package io.worksafety.hazard.gathering;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.time.ChinaTime;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What there is one alert for: a cell of the map in a special period, or on a day of China.
 *
 * @param cell about 500 m wide
 */
record Occasion(String cell, String period) {

  private static final double CELL_DEGREES = 0.005;

  static Occasion of(GeoPoint place, @Nullable UUID specialPeriod, Instant now) {
    return new Occasion(
        (long) Math.floor(place.lat() / CELL_DEGREES)
            + ":"
            + (long) Math.floor(place.lon() / CELL_DEGREES),
        specialPeriod == null ? ChinaTime.day(now).toString() : specialPeriod.toString());
  }
}

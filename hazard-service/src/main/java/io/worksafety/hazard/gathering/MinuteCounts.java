package io.worksafety.hazard.gathering;

import io.worksafety.hazard.position.VehiclePosition;
import io.worksafety.platform.code.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many vehicles were within the radius of a place, minute by minute. */
final class MinuteCounts {

  private MinuteCounts() {}

  /**
   * A vehicle is where it last reported to be, for as many minutes as that is fresh.
   *
   * @param track positions in order of time
   * @return one count for each minute mark, the oldest first, the last one for {@code now}
   */
  static List<Integer> of(
      List<VehiclePosition> track,
      GeoPoint place,
      int radiusMetres,
      int ownParkingMetres,
      int minutes,
      int freshMinutes,
      Instant now) {
    List<Integer> counts = new ArrayList<>(minutes + 1);
    Map<UUID, VehiclePosition> last = new HashMap<>();
    int read = 0;
    for (int back = minutes; back >= 0; back--) {
      Instant mark = now.minus(Duration.ofMinutes(back));
      while (read < track.size() && !track.get(read).at().isAfter(mark)) {
        last.put(track.get(read).vehicleId(), track.get(read));
        read++;
      }
      Instant fresh = mark.minus(Duration.ofMinutes(freshMinutes));
      counts.add(
          Math.toIntExact(
              last.values().stream()
                  .filter(position -> position.at().isAfter(fresh))
                  .filter(position -> !position.parkedWithin(ownParkingMetres))
                  .filter(position -> position.point().distanceMetres(place) <= radiusMetres)
                  .count()));
    }
    return counts;
  }
}

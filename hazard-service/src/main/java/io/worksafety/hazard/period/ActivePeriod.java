package io.worksafety.hazard.period;

import io.worksafety.platform.code.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A special period that holds now.
 *
 * @param version which version of the entry it is
 * @param corners empty when it holds in the whole division
 */
public record ActivePeriod(
    UUID id,
    long version,
    String name,
    String areaCode,
    String basis,
    Instant startsAt,
    Instant endsAt,
    List<GeoPoint> corners,
    @Nullable GatheringFigures gathering) {

  /** Whether it holds at a place that belongs to a division. */
  public boolean holdsAt(GeoPoint place, String inArea) {
    return corners.isEmpty() ? inArea.startsWith(areaCode) : encloses(place);
  }

  /** By counting how often a line from the place to the east crosses a side. */
  private boolean encloses(GeoPoint place) {
    boolean inside = false;
    GeoPoint from = corners.getLast();
    for (GeoPoint to : corners) {
      if ((from.lat() > place.lat()) != (to.lat() > place.lat())
          && place.lon()
              < (to.lon() - from.lon()) * (place.lat() - from.lat()) / (to.lat() - from.lat())
                  + from.lon()) {
        inside = !inside;
      }
      from = to;
    }
    return inside;
  }
}

package io.worksafety.inspection.place;

import io.worksafety.platform.code.GeoPoint;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An object of inspections.
 *
 * @param uscc unified social credit code; enterprises only
 * @param points where it is; an enterprise is wherever its premises are
 */
public record Place(
    ObjectType type,
    UUID id,
    String name,
    String areaCode,
    @Nullable String uscc,
    List<GeoPoint> points) {

  public Place {
    points = List.copyOf(points);
  }
}

package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A GeoJSON geometry (RFC 7946) with the system its coordinates are in, which GeoJSON leaves out
 * and maps in China need.
 */
@Schema(description = "GeoJSON Point, LineString or Polygon with its coordinate system 空间范围")
record AreaGeometry(
    @Schema(
            description = "GeoJSON type 几何类型",
            enumeration = {"Point", "LineString", "Polygon"},
            maxLength = 10)
        @NotNull
        @Pattern(regexp = "Point|LineString|Polygon")
        String type,
    @Schema(
            description =
                "As in GeoJSON: [lon, lat] of a point, a list of them of a line, rings of a polygon"
                    + " 坐标",
            type = SchemaType.ARRAY,
            examples = "[118.7315, 32.004]")
        @NotNull
        @Size(min = 1, max = 2000)
        List<Object> coordinates,
    @NotNull Crs crs) {

  private static final int MAX_POSITIONS = 2000;
  private static final int RING_MIN = 4;

  /** Least and greatest coordinates. */
  record Bounds(double south, double west, double north, double east) {}

  /** The same shape in CGCS2000. */
  AreaGeometry toCgcs2000() {
    List<Object> stored =
        switch (type) {
          case "Point" -> position(coordinates);
          case "LineString" -> line(coordinates, 2);
          case "Polygon" -> coordinates.stream().map(this::ring).map(Object.class::cast).toList();
          default -> throw invalid("The type is " + type, "几何类型为 " + type);
        };
    AreaGeometry shape = new AreaGeometry(type, stored, Crs.CGCS2000);
    if (shape.positions().size() > MAX_POSITIONS) {
      throw invalid("More than " + MAX_POSITIONS + " positions", "坐标点超过 " + MAX_POSITIONS + " 个");
    }
    return shape;
  }

  private List<Object> ring(Object ring) {
    List<Object> positions = line(ring, RING_MIN);
    if (!positions.getFirst().equals(positions.getLast())) {
      throw invalid("A ring ends where it began", "多边形环首尾坐标须相同");
    }
    return positions;
  }

  private List<Object> line(Object line, int least) {
    if (!(line instanceof List<?> positions) || positions.size() < least) {
      throw invalid("At least " + least + " positions are needed", "至少须有 " + least + " 个坐标点");
    }
    return positions.stream().map(this::position).map(Object.class::cast).toList();
  }

  private List<Object> position(Object position) {
    if (position instanceof List<?> numbers
        && numbers.size() == 2
        && numbers.get(0) instanceof Number lon
        && numbers.get(1) instanceof Number lat) {
      GeoPoint point = new GeoPoint(lat.doubleValue(), lon.doubleValue(), crs);
      if (point.inChina()) {
        GeoPoint stored = point.toCgcs2000();
        return List.of(stored.lon(), stored.lat());
      }
    }
    throw invalid(
        "A position is [lon, lat] within 73–136° E, 3–54° N", "坐标为 [经度, 纬度]，范围东经 73–136°、北纬 3–54°");
  }

  /** The corners of the shape, one ring after the other. */
  private List<GeoPoint> positions() {
    List<GeoPoint> found = new ArrayList<>();
    collect(coordinates, found);
    return found;
  }

  private void collect(List<?> part, List<GeoPoint> found) {
    if (part.getFirst() instanceof Number lon) {
      found.add(new GeoPoint(((Number) part.get(1)).doubleValue(), lon.doubleValue(), crs));
    } else {
      part.forEach(inner -> collect((List<?>) inner, found));
    }
  }

  Bounds bounds() {
    List<GeoPoint> all = positions();
    return new Bounds(
        all.stream().mapToDouble(GeoPoint::lat).min().orElseThrow(),
        all.stream().mapToDouble(GeoPoint::lon).min().orElseThrow(),
        all.stream().mapToDouble(GeoPoint::lat).max().orElseThrow(),
        all.stream().mapToDouble(GeoPoint::lon).max().orElseThrow());
  }

  /** A point of the shape itself: on the line, or inside the polygon and in none of its holes. */
  GeoPoint spot() {
    List<GeoPoint> all = positions();
    return switch (type) {
      case "Polygon" -> inside(all);
      default -> all.get(all.size() / 2);
    };
  }

  /** Cuts the polygon half way up and takes the middle of its widest part there. */
  private GeoPoint inside(List<GeoPoint> all) {
    Bounds bounds = bounds();
    double lat = (bounds.south() + bounds.north()) / 2;
    List<Double> crossings = new ArrayList<>();
    for (Object ring : coordinates) {
      List<GeoPoint> corners = new ArrayList<>();
      collect((List<?>) ring, corners);
      for (int i = 1; i < corners.size(); i++) {
        GeoPoint from = corners.get(i - 1);
        GeoPoint to = corners.get(i);
        if ((from.lat() > lat) != (to.lat() > lat)) {
          crossings.add(
              from.lon() + (to.lon() - from.lon()) * (lat - from.lat()) / (to.lat() - from.lat()));
        }
      }
    }
    crossings.sort(null);
    GeoPoint best = all.getFirst();
    double widest = -1;
    for (int i = 1; i < crossings.size(); i += 2) {
      double width = crossings.get(i) - crossings.get(i - 1);
      if (width > widest) {
        widest = width;
        best = new GeoPoint(lat, crossings.get(i - 1) + width / 2, crs).toCgcs2000();
      }
    }
    return best;
  }

  private static ProblemException invalid(String why, String whyZh) {
    return HiddenAreaProblem.GEOMETRY_INVALID.because(why, whyZh).at("/geometry/coordinates");
  }
}

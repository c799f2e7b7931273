package io.worksafety.hazard.hiddenarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AreaGeometryTest {

  /** A horseshoe whose corners' middle lies in the water between its arms. */
  private static final List<Object> HORSESHOE =
      ring(
          118.0, 32.0, 118.3, 32.0, 118.3, 32.3, 118.2, 32.3, 118.2, 32.1, 118.1, 32.1, 118.1, 32.3,
          118.0, 32.3, 118.0, 32.0);

  @Test
  void aPointOfAPolygonLiesInsideIt() {
    GeoPoint spot = shape("Polygon", List.of(HORSESHOE)).toCgcs2000().spot();
    assertThat(spot.lat()).isCloseTo(32.15, within(1e-9));
    assertThat(spot.lon())
        .satisfiesAnyOf(
            lon -> assertThat(lon).isBetween(118.0, 118.1),
            lon -> assertThat(lon).isBetween(118.2, 118.3));
  }

  @Test
  void aPointOfAPolygonLiesInNoneOfItsHoles() {
    List<Object> outer = ring(118.0, 32.0, 118.4, 32.0, 118.4, 32.4, 118.0, 32.4, 118.0, 32.0);
    List<Object> hole = ring(118.1, 32.1, 118.3, 32.1, 118.3, 32.3, 118.1, 32.3, 118.1, 32.1);
    double lon = shape("Polygon", List.of(outer, hole)).toCgcs2000().spot().lon();
    assertThat(lon < 118.1 || lon > 118.3).isTrue();
  }

  @Test
  void boundsAreTheLeastAndGreatestCoordinates() {
    assertThat(
            shape("LineString", ring(118.2, 32.1, 118.1, 32.3, 118.4, 32.2)).toCgcs2000().bounds())
        .isEqualTo(new AreaGeometry.Bounds(32.1, 118.1, 32.3, 118.4));
  }

  @Test
  void coordinatesOfAMapAreMovedToTheirTruePlace() {
    AreaGeometry stored =
        new AreaGeometry("Point", List.of(116.403744, 39.910103), Crs.GCJ02).toCgcs2000();
    assertThat(stored.crs()).isEqualTo(Crs.CGCS2000);
    assertThat((double) stored.coordinates().get(0)).isCloseTo(116.3975, within(1e-5));
    assertThat((double) stored.coordinates().get(1)).isCloseTo(39.9087, within(1e-5));
  }

  @Test
  void whatIsNoGeometryIsRefused() {
    refused("Point", List.of(118.0));
    refused("Point", List.of("118.0", "32.0"));
    refused("Point", List.of(8.0, 47.0));
    refused("Point", List.of(List.of(118.0, 32.0)));
    refused("LineString", List.of(List.of(118.0, 32.0)));
    refused("Polygon", HORSESHOE);
    refused("Polygon", List.of(ring(118.0, 32.0, 118.1, 32.0, 118.1, 32.1)));
    refused("Polygon", List.of(ring(118.0, 32.0, 118.1, 32.0, 118.1, 32.1, 118.0, 32.1)));
    refused("LineString", Arrays.asList(null, null));
  }

  private static void refused(String type, List<Object> coordinates) {
    assertThatThrownBy(() -> shape(type, coordinates).toCgcs2000())
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.type()).isEqualTo(HiddenAreaProblem.GEOMETRY_INVALID));
  }

  private static AreaGeometry shape(String type, List<Object> coordinates) {
    return new AreaGeometry(type, coordinates, Crs.CGCS2000);
  }

  private static List<Object> ring(double... numbers) {
    Object[] positions = new Object[numbers.length / 2];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = List.of(numbers[2 * i], numbers[2 * i + 1]);
    }
    return List.of(positions);
  }
}

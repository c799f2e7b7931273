package io.worksafety.platform.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {

  private static final GeoPoint TIANANMEN = new GeoPoint(39.9087, 116.3975, Crs.WGS84);

  @Test
  void thePublishedPointConvertsToGcj02AndBack() {
    GeoPoint gcj = TIANANMEN.to(Crs.GCJ02);

    assertThat(gcj.lat()).isCloseTo(39.910103, within(5e-7));
    assertThat(gcj.lon()).isCloseTo(116.403744, within(5e-7));
    assertThat(new GeoPoint(39.910103, 116.403744, Crs.GCJ02).toCgcs2000())
        .isEqualTo(new GeoPoint(39.9087, 116.3975, Crs.CGCS2000));
  }

  @Test
  void wgs84IsStoredAsItIsWithSixDecimals() {
    assertThat(new GeoPoint(32.00412349, 118.7315, Crs.WGS84).toCgcs2000())
        .isEqualTo(new GeoPoint(32.004123, 118.7315, Crs.CGCS2000));
  }

  @RepeatedTest(100)
  void everyConversionHasAnInverse(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    GeoPoint point =
        new GeoPoint(4 + random.nextDouble() * 49, 74 + random.nextDouble() * 61, Crs.WGS84);

    for (Crs crs : Crs.values()) {
      GeoPoint back = point.to(crs).to(Crs.WGS84);
      assertThat(back.distanceMetres(point)).isLessThan(0.01);
    }
  }

  @Test
  void aGcj02PointTakenForWgs84LiesHundredsOfMetresAway() {
    GeoPoint gcj = TIANANMEN.to(Crs.GCJ02);
    GeoPoint mistaken = new GeoPoint(gcj.lat(), gcj.lon(), Crs.WGS84);

    assertThat(mistaken.distanceMetres(TIANANMEN)).isBetween(300.0, 700.0);
    assertThat(gcj.distanceMetres(TIANANMEN)).isLessThan(0.01);
  }

  @Test
  void distanceFollowsTheGreatCircle() {
    GeoPoint nanjing = new GeoPoint(32.0603, 118.7969, Crs.CGCS2000);
    GeoPoint oneMinuteNorth = new GeoPoint(32.0603 + 1 / 60.0, 118.7969, Crs.CGCS2000);

    assertThat(nanjing.distanceMetres(oneMinuteNorth)).isCloseTo(1853.2, within(0.5));
    assertThat(nanjing.distanceMetres(TIANANMEN)).isCloseTo(899_000, within(2_000.0));
    assertThat(nanjing.distanceMetres(nanjing)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"2.9, 100", "54.1, 100", "30, 72.9", "30, 136.1", "NaN, 100", "30, Infinity"})
  void whatLiesOutsideChinaIsNotConverted(double lat, double lon) {
    GeoPoint outside = new GeoPoint(lat, lon, Crs.WGS84);

    assertThat(outside.inChina()).isFalse();
    assertThatThrownBy(outside::toCgcs2000).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TIANANMEN.distanceMetres(outside))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

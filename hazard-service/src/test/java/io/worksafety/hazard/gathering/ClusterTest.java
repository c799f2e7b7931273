package io.worksafety.hazard.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import io.worksafety.hazard.position.VehiclePosition;
import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One hundred metres to the north are 0.0009 degrees of latitude. */
class ClusterTest {

  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final UUID CARRIER = new UUID(0, 99);
  private static final double LAT = 32.01;
  private static final double LON = 118.73;

  private static VehiclePosition at(int vehicle, double northMetres, int minute) {
    return new VehiclePosition(
        new UUID(0, vehicle),
        CARRIER,
        "320105",
        null,
        new GeoPoint(LAT + northMetres / 111_195, LON, Crs.CGCS2000),
        NOON.plusSeconds(60L * minute));
  }

  @Test
  void enoughWithinTheRadiusAreTogetherAndOneFewerIsNot() {
    var five = List.of(at(1, 0, 0), at(2, 50, 0), at(3, 100, 0), at(4, 150, 0), at(5, 200, 0));

    assertThat(Cluster.of(five, 5, 300)).hasSize(1);
    assertThat(Cluster.of(five.subList(0, 4), 5, 300)).isEmpty();
    assertThat(Cluster.of(five, 5, 90)).isEmpty();
  }

  @Test
  void theRadiusItselfIsWithinAndABitMoreIsNot() {
    assertThat(Cluster.of(List.of(at(1, 0, 0), at(2, 299.9, 0)), 2, 300)).hasSize(1);
    assertThat(Cluster.of(List.of(at(1, 0, 0), at(2, 301, 0)), 2, 300)).isEmpty();
  }

  @Test
  void theSamePositionsGiveTheSameClustersInAnyOrder() {
    List<VehiclePosition> positions = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      positions.add(at(i, random.nextInt(20_000), 0));
    }
    List<Cluster> clusters = Cluster.of(positions, 4, 200);
    Collections.shuffle(positions, new Random(11));

    assertThat(clusters).isNotEmpty();
    assertThat(Cluster.of(positions, 4, 200)).isEqualTo(clusters);
  }

  @Test
  void theAnchorHasMostVehiclesAround() {
    var chain = List.of(at(1, 0, 0), at(2, 200, 0), at(3, 400, 0));

    assertThat(Cluster.of(chain, 2, 250))
        .singleElement()
        .satisfies(cluster -> {
          assertThat(cluster.anchor().vehicleId()).isEqualTo(new UUID(0, 2));
          assertThat(cluster.vehicleIds()).hasSize(3);
        });
  }

  @Test
  void aVehicleCountsWhereItWasLastWhileThatIsFresh() {
    GeoPoint place = new GeoPoint(LAT, LON, Crs.CGCS2000);
    var track = List.of(at(1, 0, 0), at(2, 10, 2), at(2, 900, 4));

    assertThat(MinuteCounts.of(track, place, 300, 0, 6, 5, NOON.plusSeconds(360)))
        .containsExactly(1, 1, 2, 2, 1, 0, 0);
  }

  @Test
  void aVehicleAtItsOwnParkingPlaceIsNoGathering() {
    GeoPoint place = new GeoPoint(LAT, LON, Crs.CGCS2000);
    var parked =
        new VehiclePosition(new UUID(0, 1), CARRIER, "320105", place, at(1, 150, 0).point(), NOON);

    assertThat(parked.parkedWithin(200)).isTrue();
    assertThat(parked.parkedWithin(100)).isFalse();
    assertThat(MinuteCounts.of(List.of(parked), place, 300, 200, 0, 5, NOON)).containsExactly(0);
  }
}

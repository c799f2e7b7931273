package io.worksafety.responsibility.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.worksafety.responsibility.organization.Level;
import io.worksafety.responsibility.place.ObjectType;
import io.worksafety.responsibility.place.PlaceFacts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProbeTest {

  private static final UUID PLACE = UUID.fromString("019a7b5f-e22b-7544-86f7-c62ea27b8bd7");
  private static final UUID UNIT = UUID.fromString("019a68d0-c874-7baa-8f8c-e7c45534014b");

  private final PlaceFacts warehouse =
      new PlaceFacts(ObjectType.PREMISES, PLACE, UNIT, "320105002007", "C2631");

  @Test
  void aDepartmentIsLookedForFromThePlaceToTheSectionOfIndustry() {
    assertThat(keys(warehouse, Level.DEPARTMENT))
        .containsExactly(
            "OBJ:" + PLACE,
            "ENT:" + UNIT,
            "IND:320105:C2631",
            "IND:320105:C263",
            "IND:320105:C26",
            "IND:320105:C");
  }

  @Test
  void aStreetIsLookedForFromThePlaceToTheStreet() {
    assertThat(keys(warehouse, Level.STREET))
        .containsExactly("OBJ:" + PLACE, "ENT:" + UNIT, "AREA:320105002007", "AREA:320105002");
  }

  @Test
  void aPlaceWithoutEnterpriseAndIndustryHasOnlyItselfAndItsStreet() {
    PlaceFacts rental = new PlaceFacts(ObjectType.PREMISES, PLACE, null, "320105002", null);

    assertThat(keys(rental, Level.DEPARTMENT)).containsExactly("OBJ:" + PLACE);
    assertThat(keys(rental, Level.ENTERPRISE)).containsExactly("OBJ:" + PLACE);
    assertThat(keys(rental, Level.STREET)).containsExactly("OBJ:" + PLACE, "AREA:320105002");
  }

  @Test
  void anAccidentWithoutObjectHasItsDistrictAlone() {
    PlaceFacts road = new PlaceFacts(null, null, null, "320105", "G5435");

    assertThat(keys(road, Level.ENTERPRISE)).isEmpty();
    assertThat(keys(road, Level.STREET)).isEmpty();
    assertThat(keys(road, Level.DEPARTMENT)).hasSize(4);
  }

  @Test
  void onlyTheObjectItselfIsExact() {
    PlaceFacts enterprise = new PlaceFacts(ObjectType.ENTERPRISE, UNIT, UNIT, "320105002", "C2631");

    assertThat(certainty(warehouse, "OBJ:" + PLACE)).isEqualTo(Certainty.EXACT);
    assertThat(certainty(warehouse, "ENT:" + UNIT)).isEqualTo(Certainty.INHERITED);
    assertThat(certainty(warehouse, "AREA:320105002")).isEqualTo(Certainty.INHERITED);
    assertThat(certainty(enterprise, "ENT:" + UNIT)).isEqualTo(Certainty.EXACT);
  }

  private static List<String> keys(PlaceFacts place, Level level) {
    return Probe.of(place).stream().filter(p -> p.level() == level).map(Probe::scopeKey).toList();
  }

  private static Certainty certainty(PlaceFacts place, String key) {
    return Probe.of(place).stream()
        .filter(p -> p.scopeKey().equals(key))
        .findFirst()
        .orElseThrow()
        .certainty();
  }
}

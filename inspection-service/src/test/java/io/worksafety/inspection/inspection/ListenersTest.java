package io.worksafety.inspection.inspection;

import static io.worksafety.inspection.Scene.awaitRow;
import static io.worksafety.inspection.Scene.strings;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.inspection.ForeignEvents;
import io.worksafety.inspection.Scene;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What other services say, said twice or in the wrong order. */
@QuarkusTest
@WithTestResource(SuiteParts.class)
class ListenersTest {

  @Test
  void anOrganisationSaidTwiceIsKnownOnce() {
    UUID id = UUID.randomUUID();
    ForeignEvents.organization(id, "STREET", Scene.STREET);
    ForeignEvents.organization(id, "STREET", Scene.STREET);
    awaitRow("organization", "id", id);

    assertThat(strings("select kind from organization where id = '" + id + "'"))
        .containsExactly("STREET");
  }

  @Test
  void anOrganisationThatIsCorrectedIsKnownAnew() {
    UUID id = UUID.randomUUID();
    ForeignEvents.organization(id, "COMMITTEE", Scene.STREET);
    ForeignEvents.organizationCorrected(id, "DEPARTMENT", Scene.DISTRICT);

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    strings("select kind || area_code from organization where id = '" + id + "'"))
                .containsExactly("DEPARTMENT320105"));
  }

  @Test
  void aCorrectionThatArrivesFirstWaitsForItsTurn() {
    UUID id = UUID.randomUUID();
    ForeignEvents.premises(id, 2, Scene.OTHER_STREET, 32.01, 118.74);
    ForeignEvents.premises(id, 1, Scene.STREET, Scene.LAT, Scene.LON);
    ForeignEvents.premises(id, 1, Scene.STREET, Scene.LAT, Scene.LON);

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    strings(
                        "select area_code || ' ' || latitude from place where object_id = '"
                            + id
                            + "'"))
                .containsExactly(Scene.OTHER_STREET + " 32.010000"));
  }

  @Test
  void aFindingThatIsASightingOfAKnownHazardIsLinkedWithIt() {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();
    String finding = scene.note(id, scene.majorFinding()).path("findings[0].id");
    scene.conclude(id, scene.conclusion()).then().statusCode(200);
    UUID hazard = UUID.randomUUID();

    ForeignEvents.hazardRegistered(hazard, 1, "SURVEY", null);
    ForeignEvents.hazardSighted(hazard, 2, UUID.fromString(finding));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> hazard.toString().equals(scene.read(id).getString("findings[0].hazardId")));
  }

  @Test
  void aHazardOfAFindingIsLinkedOnce() {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();
    String finding = scene.note(id, scene.majorFinding()).path("findings[0].id");
    scene.conclude(id, scene.conclusion()).then().statusCode(200);
    UUID hazard = UUID.randomUUID();

    ForeignEvents.hazardRegistered(hazard, 1, "INSPECTION", finding);
    ForeignEvents.hazardRegistered(hazard, 1, "INSPECTION", finding);
    ForeignEvents.hazardRegistered(hazard, 2, "INSPECTION", finding);
    UUID after = UUID.randomUUID();
    ForeignEvents.premises(after, 1, Scene.STREET, Scene.LAT, Scene.LON);

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> hazard.toString().equals(scene.read(id).getString("findings[0].hazardId")));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> position(hazard).equals(List.of("2")));
    assertThat(
            strings(
                "select act from audit_entry where aggregate_id = '"
                    + id
                    + "' and act like '%finding-linked.v1'"))
        .hasSize(1);
  }

  @Test
  void hazardsFromElsewhereAreNoneOfOurBusiness() {
    UUID hazard = UUID.randomUUID();
    ForeignEvents.hazardRegistered(hazard, 1, "SELF_CHECK", null);
    ForeignEvents.hazardRegistered(hazard, 2, "INSPECTION", UUID.randomUUID());
    ForeignEvents.hazardRegistered(hazard, 3, "INSPECTION", "纸质记录第17号");
    ForeignEvents.publish("hazard", "closed.v1", hazard, 4, "{\"hazardId\":\"" + hazard + "\"}");

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> position(hazard).equals(List.of("4")));
  }

  @Test
  void aSealReadBackTwiceIsAnchoredOnce() {
    Scene scene = Scene.set();
    try (var events = RecordedEvents.fromNow("worksafety.inspection.events.v1")) {
      UUID id = scene.anchored(scene.sealedPlan());
      var sealed = events.await("io.worksafety.inspection.sealed.v1", id);
      events.await("io.worksafety.inspection.anchored.v1", id);

      ForeignEvents.publish("inspection", "sealed.v1", id, sealed.sequence(), sealed.body());

      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() ->
              !strings(
                      "select 1 from inbox_refusal where aggregate_id = '"
                          + id
                          + "' and code = 'event.duplicate'")
                  .isEmpty());
      assertThat(events.ofType("io.worksafety.inspection.anchored.v1"))
          .filteredOn(e -> e.aggregateId().equals(id))
          .hasSize(1);
      assertThat(
              strings("select anchor_offset from sealed_plan where inspection_id = '" + id + "'"))
          .containsExactly(String.valueOf(sealed.offset()));
    }
  }

  private static List<String> position(UUID aggregate) {
    return strings("select sequence from inbox_position where aggregate_id = '" + aggregate + "'");
  }
}

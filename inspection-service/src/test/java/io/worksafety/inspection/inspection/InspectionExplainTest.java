package io.worksafety.inspection.inspection;

import static io.restassured.RestAssured.given;
import static io.worksafety.inspection.Scene.as;
import static io.worksafety.inspection.Scene.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.inspection.Scene;
import io.worksafety.testkit.Explained;
import io.worksafety.testkit.Explained.Decision;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class InspectionExplainTest {

  private static final double EARTH_RADIUS_METRES = 6_371_008.8;

  private static Explained explain(String token, UUID id) {
    return Explained.in(as(token).get(path(id, "explain")))
        .isBorneOutBy(given().get("/openapi?format=json").asString());
  }

  @Test
  void theCommitmentIsComputedAgainFromTheFactsOfTheExplanation() {
    Scene scene = Scene.set();
    UUID id = scene.inProgress();

    Explained explained = explain(scene.headOfOrgan(), id);

    Decision seal = explained.decision("inspection.seal");
    assertThat(seal.outcome()).isEqualTo("EQUAL");
    assertThat(Scene.commitment(seal.fact("salt"), seal.fact("canonicalJson")))
        .isEqualTo(seal.fact("commitment"));
    assertThat(seal.results()).containsExactly(seal.fact("commitment"), "true");
    Decision anchor = explained.decision("inspection.seal-anchor");
    assertThat(anchor.outcome()).isEqualTo("true");
    assertThat(anchor.instant("brokerTime")).isBefore(anchor.instant("windowStart"));
    assertThat(anchor.fact("anchoredCommitment")).isEqualTo(seal.fact("commitment"));
  }

  @Test
  void theDistanceIsThatOfTheTwoPointsOfTheExplanation() {
    Scene scene = Scene.set();
    UUID id = scene.inProgress();

    Decision geofence = explain(scene.headOfOrgan(), id).decision("inspection.geofence");

    double metres =
        distance(
            number(geofence, "arrivedLat"),
            number(geofence, "arrivedLon"),
            number(geofence, "objectLat"),
            number(geofence, "objectLon"));
    assertThat(metres).isCloseTo(number(geofence, "distanceMetres"), within(0.3));
    assertThat(geofence.outcome()).isEqualTo(String.valueOf(metres <= number(geofence, "limit")));
    assertThat(geofence.rules()).containsExactly("arrival.geofence", "inspection.great-circle");
  }

  private static double number(Decision decision, String fact) {
    return Double.parseDouble(decision.fact(fact));
  }

  private static double distance(double lat1, double lon1, double lat2, double lon2) {
    double north = Math.sin(Math.toRadians(lat2 - lat1) / 2);
    double east = Math.sin(Math.toRadians(lon2 - lon1) / 2);
    return 2
        * EARTH_RADIUS_METRES
        * Math.asin(
            Math.sqrt(
                north * north
                    + Math.cos(Math.toRadians(lat1))
                        * Math.cos(Math.toRadians(lat2))
                        * east
                        * east));
  }

  @Test
  void windowAndCredentialsAreComparedInTheOpen() {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();

    Explained explained = explain(scene.headOfOrgan(), id);

    Decision window = explained.decision("inspection.window");
    assertThat(window.instant("arrivedAt"))
        .isBetween(window.instant("windowStart"), window.instant("windowEnd"));
    assertThat(window.results()).containsExactly("true", "true");
    Decision credentials = explained.decision("inspection.credentials");
    LocalDate day = LocalDate.parse(credentials.fact("day"));
    List<String> shown = credentials.facts("credential");
    long valid =
        shown.stream()
            .map(text -> LocalDate.parse(text.substring(text.length() - 10)))
            .filter(expires -> !day.isAfter(expires))
            .count();
    assertThat(shown)
        .extracting(text -> text.split(" ", 2)[0])
        .containsExactly(scene.leaderNo, scene.secondNo);
    assertThat(credentials.outcome()).isEqualTo(String.valueOf(valid)).isEqualTo("2");
    assertThat(credentials.fact("needed")).isEqualTo("2");
    assertThat(explained.names()).doesNotContain("inspection.seal", "inspection.seal-anchor");
  }

  @Test
  void beforeTheRevealNothingIsSaidOfThePlan() {
    Scene scene = Scene.set();
    UUID id = scene.arrived(scene.sealedPlan());

    Explained explained = explain(scene.headOfOrgan(), id);

    assertThat(explained.decision("inspection.seal").outcome()).isEqualTo("CLOSED");
    assertThat(explained.names()).doesNotContain("inspection.credentials");
    assertThat(explained.json().toString())
        .doesNotContain(scene.premises.toString())
        .doesNotContain(scene.matter)
        .doesNotContain(scene.leaderNo)
        .doesNotContain(scene.leader.toString())
        .doesNotContain(Scene.SALT)
        .doesNotContain(Scene.STREET)
        .doesNotContain("objectLat");
  }

  @Test
  void whoDoesNotNeedToKnowFindsNoExplanationBeforeTheReveal() {
    Scene scene = Scene.set();
    UUID id = scene.arrived(scene.sealedPlan());
    String stranger = scene.token(UUID.randomUUID(), "DISTRICT_LEADER");
    String auditor = scene.token(UUID.randomUUID(), "AUDITOR");

    ProblemAssert.that(as(stranger).get(path(id, "explain"))).is(404, "not-found");
    ProblemAssert.that(as(auditor).get(path(id, "explain"))).is(404, "not-found");

    scene.reveal(id).then().statusCode(200);
    assertThat(explain(auditor, id).decision("inspection.seal").outcome()).isEqualTo("EQUAL");
  }

  @Test
  void aBrokenSealIsNotEqualToAnything() {
    Scene scene = Scene.set();
    UUID id = scene.arrived(scene.sealedPlan());
    Scene.tamper(
        "update sealed_plan set anchored_commitment = repeat('a', 64) where inspection_id = '"
            + id
            + "'");
    ProblemAssert.that(scene.reveal(id)).is(409, "inspection.seal-broken");

    Explained explained = explain(scene.headOfOrgan(), id);

    assertThat(explained.decision("inspection.seal").outcome()).isEqualTo("BROKEN");
    assertThat(explained.decision("inspection.seal").overruledBy())
        .containsExactly("planInspection");
    assertThat(explained.decision("inspection.seal-anchor").outcome()).isEqualTo("false");
  }

  @Test
  void aPlanNobodyWentToLapsesAfterItsWindow() {
    Scene scene = Scene.set();
    UUID id = scene.anchored(scene.sealedPlan());
    Scene.moveTo(Instant.parse(scene.read(id).getString("windowEnd")).plusSeconds(60));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> scene.read(id).getString("lapsedAt") != null);

    Explained explained = explain(scene.headOfOrgan(), id);

    Decision lapse = explained.decision("inspection.lapsed");
    assertThat(lapse.instant("lapsedAt")).isAfter(lapse.instant("windowEnd"));
    assertThat(explained.decision("inspection.seal").outcome()).isEqualTo("EQUAL");
  }
}

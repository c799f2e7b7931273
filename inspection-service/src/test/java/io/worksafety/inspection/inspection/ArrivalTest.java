package io.worksafety.inspection.inspection;

import static io.worksafety.inspection.Scene.as;
import static io.worksafety.inspection.Scene.path;
import static io.worksafety.inspection.Scene.tamper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.inspection.Scene;
import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class ArrivalTest {

  @Test
  void anEarlyArrivalIsRefused() {
    Scene scene = Scene.set();
    UUID id = scene.anchored(scene.sealedPlan());

    ProblemAssert.that(scene.arrive(id, scene.onTheSpot())).is(422, "inspection.too-early");
  }

  @Test
  void withoutAnAnchorNobodyArrives() {
    Scene scene = Scene.set();
    UUID id = scene.anchored(scene.sealedPlan());
    tamper(
        "update sealed_plan set anchored_at = null, anchor_offset = null where inspection_id = '"
            + id
            + "'");
    scene.openWindow(id);

    ProblemAssert.that(scene.arrive(id, scene.onTheSpot()))
        .is(409, "inspection.not-anchored")
        .retryAfter();
  }

  @Test
  void anAnchorYoungerThanTheWindowProvesNothing() {
    Scene scene = Scene.set();
    UUID id = scene.anchored(scene.sealedPlan());
    scene.openWindow(id);
    tamper(
        "update sealed_plan p set anchored_at = i.window_start from inspection i"
            + " where i.id = p.inspection_id and i.id = '"
            + id
            + "'");

    ProblemAssert.that(scene.arrive(id, scene.onTheSpot())).is(409, "inspection.anchored-too-late");
  }

  @Test
  void anArrivalAfterTheWindowIsRefused() {
    Scene scene = Scene.set();
    Map<String, Object> plan = scene.announcedPlan();
    UUID id = scene.approved(plan);
    Scene.moveTo(Instant.parse((String) plan.get("windowEnd")).plusSeconds(1));

    ProblemAssert.that(scene.arrive(id, scene.onTheSpot())).is(422, "inspection.too-late");
  }

  @Test
  void aSecretPlanMustBeSealedFirst() {
    Scene scene = Scene.set();
    UUID id = scene.approved(scene.sealedPlan());

    ProblemAssert.that(scene.arrive(id, scene.onTheSpot())).is(409, "inspection.not-sealed");
  }

  @Test
  void twoHundredMetresAreThereAndMoreAreNot() {
    Scene scene = Scene.set();
    UUID id = scene.approved(scene.announcedPlan());
    Map<String, Object> arrival = scene.onTheSpot();
    arrival.put("location", Map.of("lat", Scene.LAT + 0.00185, "lon", Scene.LON, "crs", "WGS84"));

    ProblemAssert.that(scene.arrive(id, arrival))
        .is(422, "inspection.outside-geofence")
        .at("/location")
        .detailContains("206 m");

    arrival.put("location", Map.of("lat", Scene.LAT + 0.00175, "lon", Scene.LON, "crs", "WGS84"));
    var arrived = scene.arrive(id, arrival).then().statusCode(200).extract().jsonPath();
    assertThat(arrived.getDouble("arrival.distanceMetres")).isCloseTo(194.6, within(0.2));
  }

  @Test
  void coordinatesOfAPhoneMapAreConverted() {
    Scene scene = Scene.set();
    UUID id = scene.approved(scene.announcedPlan());
    GeoPoint onThePhone = new GeoPoint(Scene.LAT, Scene.LON, Crs.WGS84).to(Crs.GCJ02);
    Map<String, Object> arrival = scene.onTheSpot();
    arrival.put(
        "location", Map.of("lat", onThePhone.lat(), "lon", onThePhone.lon(), "crs", "WGS84"));
    ProblemAssert.that(scene.arrive(id, arrival)).is(422, "inspection.outside-geofence");

    arrival.put(
        "location", Map.of("lat", onThePhone.lat(), "lon", onThePhone.lon(), "crs", "GCJ02"));

    var arrived = scene.arrive(id, arrival).then().statusCode(200).extract().jsonPath();
    assertThat(arrived.getString("arrival.location.crs")).isEqualTo("CGCS2000");
    assertThat(arrived.getDouble("arrival.location.lat")).isCloseTo(Scene.LAT, within(0.00001));
  }

  @Test
  void aPointWithoutItsSystemIsNoPoint() {
    Scene scene = Scene.set();
    UUID id = scene.approved(scene.announcedPlan());
    Map<String, Object> arrival = scene.onTheSpot();
    arrival.put("location", Map.of("lat", Scene.LAT, "lon", Scene.LON));

    ProblemAssert.that(scene.arrive(id, arrival)).is(400, "validation").at("/location/crs");
  }

  @Test
  void anExpiredCredentialDoesNotCount() {
    Scene scene = Scene.set();
    UUID id = scene.approved(scene.announcedPlan());
    Map<String, Object> arrival = scene.onTheSpot();
    arrival.put("present", List.of(scene.leaderNo, scene.expiredNo));

    ProblemAssert.that(scene.arrive(id, arrival))
        .is(422, "inspection.too-few-credentials")
        .at("/present");
  }

  @Test
  void aRenewedCredentialCountsFromTheNextArrivalOn() {
    Scene scene = Scene.set();
    UUID id = scene.approved(scene.announcedPlan());
    var inspector =
        as(scene.headOfOrgan()).get("/api/v1/inspectors?personId=" + scene.third).then().extract();
    as(scene.headOfOrgan())
        .header("If-Match", "\"0\"")
        .body(
            Map.of(
                "credentialNo",
                scene.expiredNo,
                "credentialExpiresOn",
                "2036-01-31",
                "organizationId",
                scene.bureau.toString(),
                "areaCode",
                Scene.DISTRICT,
                "skills",
                List.of()))
        .put("/api/v1/inspectors/" + inspector.path("items[0].id"))
        .then()
        .statusCode(200);
    Map<String, Object> arrival = scene.onTheSpot();
    arrival.put("present", List.of(scene.leaderNo, scene.expiredNo));

    scene.arrive(id, arrival).then().statusCode(200);
  }

  @Test
  void onlyThePlannedTeamIsThere() {
    Scene scene = Scene.set();
    Scene other = Scene.set();
    UUID id = scene.approved(scene.announcedPlan());
    Map<String, Object> arrival = scene.onTheSpot();
    arrival.put("present", List.of(scene.leaderNo, scene.secondNo, other.leaderNo));

    ProblemAssert.that(scene.arrive(id, arrival))
        .is(422, "inspection.present-not-planned")
        .at("/present/2");
  }

  @Test
  void theLeaderReportsTheArrival() {
    Scene scene = Scene.set();
    UUID id = scene.approved(scene.announcedPlan());

    ProblemAssert.that(as(scene.teamMember()).body(scene.onTheSpot()).post(path(id, "arrival")))
        .is(403, "inspection.not-team-leader");
  }

  @Test
  void theTeamSignsInUnlessItIsAnEmergency() {
    Scene scene = Scene.set();
    UUID id = scene.approved(scene.announcedPlan());
    Map<String, Object> arrival = scene.onTheSpot();
    arrival.remove("scanIn");
    ProblemAssert.that(scene.arrive(id, arrival))
        .is(422, "inspection.scan-in-missing")
        .at("/scanIn");

    arrival.put(
        "scanIn", Map.of("method", "QR", "at", Scene.now().minus(Duration.ofHours(2)).toString()));
    ProblemAssert.that(scene.arrive(id, arrival))
        .is(422, "inspection.scan-in-invalid")
        .at("/scanIn/at");

    arrival.remove("scanIn");
    arrival.put("emergency", "仓库正在冒烟，先行进入");
    scene
        .arrive(id, arrival)
        .then()
        .statusCode(200)
        .body("arrival.emergency", equalTo("仓库正在冒烟，先行进入"));
  }
}

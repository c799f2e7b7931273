package io.worksafety.hazard.hiddenarea;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Areas;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.Explained;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class HiddenAreaApiTest {

  private static final String PATH = "/api/v1/hidden-areas/";

  @Test
  void aControlSomebodyElseVerifiedLowersTheRiskAndItIsExplained() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID id = Areas.aHiddenArea();
      float before = as(Api.street()).get(PATH + id).path("risk.score");
      UUID control = Areas.aControl(id, Areas.streetPerson());

      ProblemAssert.that(verify(id, control, Areas.streetPerson()))
          .is(403, "hidden-area.checker-is-doer");
      verify(id, control, Api.inspector(Api.INSPECTOR)).then().statusCode(200);

      float after = as(Api.street()).get(PATH + id).path("risk.score");
      assertThat(after).isEqualTo(before - 10);
      Explained explained = Explained.in(as(Api.street()).get(PATH + id + "/risk/explain"));
      assertThat(explained.names()).containsExactly("hidden-area.risk");
      explained.isBorneOutBy(as(Api.street()).get("/openapi?format=json").asString());
      for (String fact : List.of("registered", "control-recorded", "control-verified")) {
        events.await(Api.EVENT + "hidden-area-" + fact + ".v1", id);
      }
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
    }
  }

  private static io.restassured.response.Response verify(UUID id, UUID control, Tokens who) {
    return as(who)
        .body(Map.of("effective", true, "findings", "护栏完好", "evidenceIds", List.of(Areas.EVIDENCE)))
        .post(PATH + id + "/controls/" + control + "/verification");
  }

  @Test
  void takingCasualtiesOffTheRecordDoesNotLowerTheRisk() {
    UUID id = Areas.aHiddenArea();
    float before = as(Api.street()).get(PATH + id).path("risk.score");
    as(Api.street())
        .header("If-Match", "\"0\"")
        .body(with(Areas.hiddenArea(), "casualtiesByYear", List.of()))
        .put(PATH + id)
        .then()
        .statusCode(200)
        .body("risk.score", equalTo(before));
    as(Api.street())
        .post(PATH + id + "/assessment")
        .then()
        .statusCode(200)
        .body("risk.score", equalTo(before));
  }

  @Test
  void aCorrectionThatChangesNothingLeavesTheVersion() {
    UUID id = Areas.aHiddenArea();
    as(Api.street())
        .header("If-Match", "\"0\"")
        .body(Areas.hiddenArea())
        .put(PATH + id)
        .then()
        .statusCode(200)
        .body("version", equalTo(0));
    ProblemAssert.that(as(Api.street()).body(Areas.hiddenArea()).put(PATH + id))
        .is(428, "version.required");
  }

  @Test
  void detailsThatDoNotFitEachOtherAreNamed() {
    var body = Areas.hiddenArea();
    ProblemAssert.that(as(Api.street()).body(with(body, "kind", "WIRING")).post(PATH))
        .is(422, "hidden-area.details-mismatch")
        .at("/wiring");
    ProblemAssert.that(
            as(Api.street())
                .body(
                    with(
                        body,
                        "geometry",
                        Map.of("type", "Point", "coordinates", List.of(2, 48), "crs", "WGS84")))
                .post(PATH))
        .is(422, "hidden-area.geometry-invalid")
        .at("/geometry/coordinates");
    ProblemAssert.that(
            as(Api.street())
                .body(
                    with(
                        body, "geometry", Map.of("type", "Point", "coordinates", List.of(118, 32))))
                .post(PATH))
        .is(400, "validation")
        .at("/geometry/crs");
  }

  @Test
  void listsFindByNameKindRiskAndPlaceAndLeaveVoidOnesOut() {
    UUID id = Areas.aHiddenArea();
    String id1 = id.toString();
    as(Api.street()).get(PATH + "?q=莫愁湖北&limit=200").then().body("items.id", hasItem(id1));
    as(Api.street()).get(PATH + "?q=mochou&limit=200").then().body("items.id", hasItem(id1));
    as(Api.street())
        .get(PATH + "?kind=WATER_BODY&minRisk=50&limit=200")
        .then()
        .body("items.id", hasItem(id1));
    as(Api.street()).get(PATH + "?minRisk=99&limit=200").then().body("items.id", not(hasItem(id1)));
    as(Api.street())
        .get(PATH + "?nearLat=32.0012&nearLon=118.7402&crs=CGCS2000&radiusMetres=50&limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id1));
    Instant known = Api.now();

    as(Api.street())
        .body(Map.of("reason", "重复登记"))
        .post(PATH + id + "/voiding")
        .then()
        .statusCode(200)
        .body("voiding.reason", equalTo("重复登记"))
        .body("allowedActions", hasSize(0));

    as(Api.street()).get(PATH + "?limit=200").then().body("items.id", not(hasItem(id1)));
    as(Api.street())
        .get(PATH + "?limit=200&asOf=" + known)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id1));
    as(Api.street())
        .get(PATH + id + "/history")
        .then()
        .contentType(ContentType.JSON)
        .body("items", hasSize(2));
    ProblemAssert.that(as(Api.street()).post(PATH + id + "/assessment")).is(409, "register.voided");
  }
}

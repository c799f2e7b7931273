package io.worksafety.hazard.period;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Traffic;
import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class PeriodApiTest {

  private static final String PATH = "/api/v1/special-periods";
  private static final Instant FROM = Instant.parse("2020-02-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2020-02-08T00:00:00Z");

  @Test
  void aPeriodIsRegisteredFoundByInstantAndVoided() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      var body =
          with(
              with(Traffic.periodBody(FROM, TO), "gathering", Map.of("vehicles", 3)),
              "corners",
              List.of(
                  Api.point(32.00, 118.70), Api.point(32.06, 118.70), Api.point(32.06, 118.78)));
      Response written = as(Api.department()).body(body).post(PATH);
      UUID id = Api.created(written);
      assertThat(as(Api.department()).get(PATH + "/" + id).asString())
          .isEqualTo(written.asString());
      as(Api.department())
          .get(PATH + "?activeAt=2020-02-07T23:59:59.999Z")
          .then()
          .body("items.id", contains(id.toString()));
      as(Api.department())
          .get(PATH + "?activeAt=2020-02-08T00:00:00Z")
          .then()
          .body("items", empty());
      as(Api.department())
          .header("If-Match", "\"0\"")
          .body(with(body, "kind", "CONGRESS"))
          .put(PATH + "/" + id)
          .then()
          .statusCode(200)
          .body("kind", equalTo("CONGRESS"));
      as(Api.department())
          .body(Map.of("reason", "取消"))
          .post(PATH + "/" + id + "/voiding")
          .then()
          .statusCode(200);

      events.await(Api.EVENT + "special-period-voided.v1", id);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
    }
  }

  @Test
  void aPeriodEndsAfterItStarts() {
    ProblemAssert.that(as(Api.department()).body(Traffic.periodBody(TO, TO)).post(PATH))
        .is(422, "special-period.times-invalid")
        .at("/endsAt");
  }

  @Test
  void aPolygonHoldsInsideAndADivisionHoldsBelow() {
    var corners =
        List.of(point(32.0, 118.7), point(32.1, 118.7), point(32.1, 118.8), point(32.0, 118.8));
    ActivePeriod polygon = period(corners);
    ActivePeriod division = period(List.of());

    assertThat(polygon.holdsAt(point(32.05, 118.75), "110101")).isTrue();
    assertThat(polygon.holdsAt(point(32.15, 118.75), Api.STREET)).isFalse();
    assertThat(division.holdsAt(point(32.15, 118.75), Api.STREET)).isTrue();
    assertThat(division.holdsAt(point(32.05, 118.75), "320106001")).isFalse();
  }

  private static ActivePeriod period(List<GeoPoint> corners) {
    return new ActivePeriod(
        new UUID(0, 1), 0, "区运动会", Api.DISTRICT, "DEF", FROM, TO, corners, null);
  }

  private static GeoPoint point(double lat, double lon) {
    return new GeoPoint(lat, lon, Crs.CGCS2000);
  }
}

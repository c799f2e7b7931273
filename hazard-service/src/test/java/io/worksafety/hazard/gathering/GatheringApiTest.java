package io.worksafety.hazard.gathering;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Traffic;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class GatheringApiTest {

  private static final String PATH = "/api/v1/gathering-alerts";

  /** Far enough apart that no test sees the vehicles of another. */
  private static final AtomicInteger PLACES = new AtomicInteger();

  @Inject GatheringDetection detection;

  private static double place() {
    return 32.5 + 0.1 * PLACES.incrementAndGet();
  }

  private static List<String> alertsWith(UUID carrier) {
    return as(Api.department())
        .get(PATH + "?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items.findAll { it.carrierIds.contains('" + carrier + "') }.id");
  }

  private UUID alert(UUID carrier, double lat) {
    Traffic.stand(Traffic.vehicles(carrier, 5), lat, 118.73, 26);
    return told(carrier);
  }

  private UUID told(UUID carrier) {
    detection.look();
    // Another look may have been at it
    await().atMost(Duration.ofSeconds(20)).until(() -> alertsWith(carrier).size() == 1);
    return UUID.fromString(alertsWith(carrier).getFirst());
  }

  private static io.restassured.response.Response act(
      Tokens by, UUID alert, String noun, Map<String, Object> body) {
    return as(by).body(body).post(PATH + "/" + alert + "/" + noun);
  }

  @Test
  void fiveVehiclesForTwentyMinutesAreToldOnceAndExplained() {
    UUID carrier = Traffic.carrier();
    double lat = place();
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID alert = alert(carrier, lat);
      detection.look();
      detection.look();

      assertThat(alertsWith(carrier)).hasSize(1);
      as(Api.department())
          .get(PATH + "/" + alert)
          .then()
          .statusCode(200)
          .body("status", equalTo("OPEN"))
          .body("evidence.counts.size()", equalTo(21))
          .body("evidence.areaFrom", equalTo("VEHICLES"))
          .body("residents.source", equalTo("NONE"))
          .body("areaCode", equalTo(Api.DISTRICT));
      as(Api.department())
          .get(PATH + "/" + alert + "/explain")
          .then()
          .statusCode(200)
          .body(
              "decisions.decision",
              hasItems("gathering.alert", "gathering.residents", "deadline.end"))
          .body("decisions[0].rules.id", hasItem("gathering.usual"));
      var opened = events.await(Api.EVENT + "gathering-alert-opened.v1", alert);
      EventSchemas.ofModule().assertValid(opened);
      assertThat(opened.json().path("vehicleCount").asInt()).isEqualTo(5);
    }
  }

  @Test
  void fewerVehiclesOrShorterIsNoGathering() {
    UUID few = Traffic.carrier();
    UUID passing = Traffic.carrier();
    Traffic.stand(Traffic.vehicles(few, 4), place(), 118.73, 26);
    Traffic.stand(Traffic.vehicles(passing, 6), place(), 118.73, 12);

    detection.look();

    assertThat(alertsWith(few)).isEmpty();
    assertThat(alertsWith(passing)).isEmpty();
  }

  @Test
  void aGatheringThatMovesIsTheSameOne() {
    UUID carrier = Traffic.carrier();
    List<String> plates = Traffic.vehicles(carrier, 5);
    double lat = place();
    Traffic.stand(plates, lat, 118.73, 26);
    UUID alert = told(carrier);
    Traffic.stand(plates, lat + 0.01, 118.73, 0);

    detection.look();

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            as(Api.department())
                    .get(PATH + "/" + alert)
                    .jsonPath()
                    .getDouble("lastSeen.location.lat")
                > lat + 0.005);
    assertThat(alertsWith(carrier)).hasSize(1);
  }

  @Test
  void inASpecialPeriodFewerVehiclesAreEnough() {
    UUID carrier = Traffic.carrier();
    double lat = place();
    var corners =
        List.of(
            Api.point(lat - 0.02, 118.70),
            Api.point(lat + 0.02, 118.70),
            Api.point(lat + 0.02, 118.76),
            Api.point(lat - 0.02, 118.76));
    UUID period =
        Api.created(
            as(Api.department())
                .body(
                    with(
                        Traffic.periodBody(
                            Api.now().minusSeconds(3600), Api.now().plusSeconds(7200)),
                        "corners",
                        corners))
                .post("/api/v1/special-periods"));
    Traffic.stand(Traffic.vehicles(carrier, 3), lat, 118.73, 16);

    UUID alert = told(carrier);

    as(Api.department())
        .get(PATH + "/" + alert)
        .then()
        .body("evidence.thresholds.period.periodId", equalTo(period.toString()))
        .body("evidence.thresholds.vehicles", equalTo(3))
        .body("evidence.thresholds.rules.ruleId", hasItem("gathering.special-period"));
  }

  @Test
  void whoLivesAroundIsTakenFromTheGridBeforeThePremises() {
    double lat = place();
    UUID enterprise = Api.anEnterprise();
    Api.created(
        as(Api.street())
            .body(
                with(
                    with(Api.premisesBody(enterprise), "location", Api.point(lat + 0.001, 118.73)),
                    "occupants",
                    21))
            .post("/api/v1/premises"));
    UUID byPremises = alert(Traffic.carrier(), lat);
    as(Api.department())
        .get(PATH + "/" + byPremises)
        .then()
        .body("residents.source", equalTo("PREMISES"))
        .body("residents.estimate", equalTo(21))
        .body("evidence.areaFrom", equalTo("NEAREST_PREMISES"))
        .body("areaCode", equalTo(Api.STREET));

    double other = place();
    for (int i = 0; i < 3; i++) {
      Api.created(
          as(Api.department())
              .body(
                  with(
                      with(
                          with(Traffic.figureBody(), "code", "POPULATION_CELL"),
                          "location",
                          Api.point(other + 0.004 * i, 118.73)),
                      "cellMetres",
                      100))
              .post("/api/v1/hazard/external-figures"));
    }
    UUID byGrid = alert(Traffic.carrier(), other);
    as(Api.department())
        .get(PATH + "/" + byGrid)
        .then()
        .body("residents.source", equalTo("POPULATION_GRID"))
        .body("residents.estimate", equalTo(2 * 3184));
  }

  @Test
  void anAlertIsAcknowledgedSettledAndClosedByTheRightPeople() {
    UUID carrier = Traffic.carrier();
    UUID officer = UUID.randomUUID();
    Tokens by = Tokens.of("DEPT_OFFICER").subject("officer").person(officer).area(Api.DISTRICT);
    Tokens other =
        Tokens.of("COMMITTEE_OFFICE").subject("other").person(UUID.randomUUID()).area(Api.DISTRICT);
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID alert = alert(carrier, place());
      ProblemAssert.that(act(by, alert, "dispersal", Map.of("measures", "引导驶离")))
          .is(409, "gathering.status-conflict");
      act(by, alert, "acknowledgement", Map.of("remark", "已到场"))
          .then()
          .statusCode(200)
          .body("status", equalTo("ACKED"))
          .body("allowedActions", contains("DISPERSE", "DISMISS"));
      ProblemAssert.that(act(by, alert, "dispersal", Map.of("measures", "引导驶离")))
          .is(409, "gathering.still-together");
      act(by, alert, "dismissal", Map.of("reason", "备案停车场集中年检"))
          .then()
          .statusCode(200)
          .body("status", equalTo("FALSE_ALARM"));
      ProblemAssert.that(act(by, alert, "closing", Map.of())).is(403, "gathering.closer-dismissed");
      act(other, alert, "closing", Map.of())
          .then()
          .statusCode(200)
          .body("status", equalTo("CLOSED"));
      detection.look();

      assertThat(alertsWith(carrier)).hasSize(1);
      events.await(Api.EVENT + "gathering-alert-closed.v1", alert);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(alert));
    }
  }

  @Test
  void whatNobodyAcknowledgesInTimeIsEscalatedOnce() {
    UUID carrier = Traffic.carrier();
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID alert = alert(carrier, place());
      as(Api.office())
          .body(Map.of("advance", "PT16M"))
          .post("/api/v1/hazard/clock")
          .then()
          .statusCode(200);

      var escalated = events.await(Api.EVENT + "gathering-alert-escalated.v1", alert);
      EventSchemas.ofModule().assertValid(escalated);
      Tokens by =
          Tokens.of("DEPT_OFFICER").subject("o").person(UUID.randomUUID()).area(Api.DISTRICT);
      act(by, alert, "acknowledgement", Map.of()).then().statusCode(200);
      // By now the vehicles have not been seen for longer than a position is fresh
      act(by, alert, "dispersal", Map.of("measures", "引导驶离"))
          .then()
          .statusCode(200)
          .body("status", equalTo("DISPERSED"));
      var acknowledged = events.await(Api.EVENT + "gathering-alert-acknowledged.v1", alert);
      assertThat(acknowledged.json().path("inTime").asBoolean()).isFalse();
      assertThat(events.ofAggregate(alert).stream().filter(e -> e.type().endsWith("escalated.v1")))
          .hasSize(1);
    }
  }

  @Test
  void openHazardsAroundAreListedAsFarAsTheReaderMaySeeThem() {
    double lat = place();
    UUID enterprise = Api.anEnterprise();
    UUID premises =
        Api.created(
            as(Api.street())
                .body(
                    with(Api.premisesBody(enterprise), "location", Api.point(lat + 0.001, 118.73)))
                .post("/api/v1/premises"));
    UUID hazard =
        Api.created(as(Api.street()).body(Api.reportBody(premises)).post("/api/v1/hazards"));
    UUID alert = alert(Traffic.carrier(), lat);

    as(Api.department())
        .get(PATH + "/" + alert + "/hazards")
        .then()
        .statusCode(200)
        .body("count", equalTo(1))
        .body("hazardIds", contains(hazard.toString()));
    ProblemAssert.that(
            as(Tokens.of("DEPT_OFFICER").area("320106")).get(PATH + "/" + alert + "/hazards"))
        .is(404, "not-found");
  }
}

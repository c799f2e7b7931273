package io.worksafety.hazard.position;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.with;
import static io.worksafety.hazard.Api.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Traffic;
import io.worksafety.platform.privacy.RetentionRule;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import io.worksafety.testkit.parts.Parts;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class PositionApiTest {

  private static final String PATH = "/api/v1/vehicle-positions";

  @Inject PositionDays days;

  @Test
  void eachItemOfABatchIsAnsweredForItself() {
    String plate = Traffic.vehicles(Traffic.carrier(), 1).getFirst();
    Instant now = Api.now();
    var good = Traffic.position(plate, now, 32.01, 118.73);

    Traffic.report(
            Traffic.platform(),
            List.of(
                good,
                good,
                with(good, "plate", "苏A99999"),
                with(good, "plateColour", "BLUE"),
                with(with(good, "lat", 0), "lon", 0),
                with(good, "at", now.plusSeconds(3600).toString()),
                with(good, "at", now.minusSeconds(3 * 86_400).toString())))
        .then()
        .statusCode(207)
        .body("accepted", equalTo(1))
        .body(
            "items.outcome",
            contains(
                "ACCEPTED",
                "DUPLICATE",
                "UNKNOWN_VEHICLE",
                "UNKNOWN_VEHICLE",
                "OUTSIDE_CHINA",
                "IN_FUTURE",
                "TOO_OLD"));
    Traffic.report(Traffic.platform(), List.of(good))
        .then()
        .body("items.outcome", contains("DUPLICATE"));
    ProblemAssert.that(Traffic.report(Traffic.platform(), List.of(without(good, "crs"))))
        .is(400, "validation")
        .at("/positions/0/crs");
  }

  @Test
  void aCarriersPlatformSpeaksForItsOwnVehicles() {
    UUID carrier = Traffic.carrier();
    String plate = Traffic.vehicles(carrier, 1).getFirst();
    var position = List.of(Traffic.position(plate, Api.now(), 32.01, 118.73));

    Traffic.report(Traffic.platform().org(Traffic.carrier()), position)
        .then()
        .body("items.outcome", contains("UNKNOWN_VEHICLE"));
    Traffic.report(Tokens.of("SYSTEM_CLIENT").subject("other").area("320106"), position)
        .then()
        .body("items.outcome", contains("UNKNOWN_VEHICLE"));
    Traffic.report(Traffic.platform().org(carrier), position)
        .then()
        .body("items.outcome", contains("ACCEPTED"));
  }

  @Test
  void theNewestPositionAndTheTrackAreForFewRolesOfTheArea() {
    UUID carrier = Traffic.carrier();
    var body = Traffic.vehicleBody(carrier);
    UUID vehicle = Traffic.vehicle(body);
    String plate = (String) body.get("plate");
    Instant now = Api.now();
    Traffic.report(
        Traffic.platform(),
        List.of(
            with(Traffic.position(plate, now, 32.039215, 118.75382), "crs", "GCJ02"),
            Traffic.position(plate, now.minusSeconds(60), 32.02, 118.73)));

    as(Api.department())
        .get(PATH + "?vehicleId=" + vehicle)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].at", equalTo(now.toString()))
        .body("items[0].location.crs", equalTo("CGCS2000"));
    as(Api.department())
        .get("/api/v1/dangerous-goods-vehicles/" + vehicle + "/track")
        .then()
        .statusCode(200)
        .body("points.at", contains(now.minusSeconds(60).toString(), now.toString()))
        .body("truncated", equalTo(false));
    ProblemAssert.that(
            as(Api.department())
                .get(
                    "/api/v1/dangerous-goods-vehicles/"
                        + vehicle
                        + "/track?from=2026-01-01T00:00:00Z&to=2026-01-03T00:00:00Z"))
        .is(400, "vehicle-track.period-invalid");
    as(Tokens.of("DEPT_OFFICER").area("320106"))
        .get(PATH + "?vehicleId=" + vehicle)
        .then()
        .body("items", empty());
    as(Api.street()).get(PATH).then().statusCode(403);
  }

  @Test
  void theTopicIsReadAndWhatCannotBeReadDoesNotStopIt() throws Exception {
    var body = Traffic.vehicleBody(Traffic.carrier());
    UUID vehicle = Traffic.vehicle(body);
    String plate = (String) body.get("plate");
    Instant now = Api.now();
    String json =
        new ObjectMapper()
            .writeValueAsString(
                with(Traffic.position(plate, now, 32.011, 118.731), "direction", 90));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", Parts.kafkaBootstrap()),
            new StringSerializer(),
            new StringSerializer())) {
      for (String value : List.of("not json", "{}", json, json)) {
        producer.send(new ProducerRecord<>("worksafety.vehicle-positions.v1", plate, value)).get();
      }
    }

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            as(Api.department())
                .get(PATH + "?vehicleId=" + vehicle)
                .then()
                .body("items.at", contains(now.toString())));
  }

  @Test
  void daysAreDroppedWholeWhenTheyHaveBeenKeptLongEnough() throws SQLException {
    days.makeAhead();
    Instant now = Api.now();
    long before = partitions();

    int dropped =
        days.apply(
            new RetentionRule(
                "vehicle.position",
                1,
                "test",
                "DEF",
                Period.ofDays(1),
                RetentionRule.Action.DESTROY),
            now.minus(Duration.ofDays(2)),
            100);

    assertThat(dropped).isPositive();
    assertThat(partitions()).isEqualTo(before - dropped);
  }

  private static long partitions() throws SQLException {
    try (var database = Parts.superuser();
        var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from pg_inherits where inhparent = 'vehicle_position'::regclass")) {
      row.next();
      return row.getLong(1);
    }
  }
}

package io.worksafety.hazard.carrier;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Traffic;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class CarrierApiTest {

  private static final String CARRIERS = "/api/v1/dangerous-goods-carriers";
  private static final String VEHICLES = "/api/v1/dangerous-goods-vehicles";

  @Test
  void aCarrierIsRegisteredOnceAndVoidedOnlyWithoutVehicles() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      var body = Traffic.carrierBody();
      UUID carrier = Api.created(as(Api.street()).body(body).post(CARRIERS));
      ProblemAssert.that(as(Api.street()).body(body).post(CARRIERS))
          .is(409, "carrier.uscc-known")
          .at("/uscc");
      as(Api.street())
          .header("If-Match", "\"0\"")
          .body(with(body, "status", "SUSPENDED"))
          .put(CARRIERS + "/" + carrier)
          .then()
          .statusCode(200)
          .body("status", equalTo("SUSPENDED"));
      UUID vehicle = Traffic.vehicle(Traffic.vehicleBody(carrier));
      ProblemAssert.that(
              as(Api.department())
                  .body(Map.of("reason", "重复登记"))
                  .post(CARRIERS + "/" + carrier + "/voiding"))
          .is(409, "carrier.has-vehicles");
      as(Api.department())
          .body(Map.of("reason", "重复登记"))
          .post(VEHICLES + "/" + vehicle + "/voiding")
          .then()
          .statusCode(200);
      as(Api.department())
          .body(Map.of("reason", "重复登记"))
          .post(CARRIERS + "/" + carrier + "/voiding")
          .then()
          .statusCode(200);

      events.await(Api.EVENT + "dangerous-goods-carrier-voided.v1", carrier);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(carrier));
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(vehicle));
    }
  }

  @Test
  void aPlateIsOneVehicleInItsColour() {
    UUID carrier = Traffic.carrier();
    var body = Traffic.vehicleBody(carrier);
    Traffic.vehicle(body);
    ProblemAssert.that(as(Api.street()).body(body).post(VEHICLES))
        .is(409, "vehicle.plate-known")
        .at("/plate");
    Traffic.vehicle(with(body, "plateColour", "BLUE"));
    ProblemAssert.that(
            as(Api.street())
                .body(with(body, "carrierId", UUID.randomUUID().toString()))
                .post(VEHICLES))
        .is(422, "vehicle.carrier-unknown")
        .at("/carrierId");
    ProblemAssert.that(as(Api.street()).body(with(body, "plate", "AB1234")).post(VEHICLES))
        .is(400, "validation")
        .at("/plate");
    as(Api.street())
        .body(with(body, "dgClasses", List.of("3.1")))
        .post(VEHICLES)
        .then()
        .statusCode(400);
  }

  @Test
  void permitsThatEndSoonAreFoundAndTheEndIsToldOnce() {
    UUID carrier = Traffic.carrier();
    LocalDate today = Api.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID vehicle =
          Traffic.vehicle(
              with(Traffic.vehicleBody(carrier), "permitExpires", today.plusDays(3).toString()));
      UUID expired =
          Traffic.vehicle(
              with(Traffic.vehicleBody(carrier), "permitExpires", today.minusDays(3).toString()));
      String path = VEHICLES + "?carrierId=" + carrier + "&permitExpiresBefore=";
      as(Api.street()).get(path + today).then().body("items.id", contains(expired.toString()));
      as(Api.street())
          .get(path + today.plusDays(4))
          .then()
          .body("items.id", contains(expired.toString(), vehicle.toString()));
      as(Api.street()).get(path + "2020-01-01").then().body("items", empty());

      Api.travel(5);

      var told = events.await(Api.EVENT + "dangerous-goods-vehicle-permit-expired.v1", vehicle);
      EventSchemas.ofModule().assertValid(told);
      assertThat(events.ofAggregate(expired)).hasSize(1);
    }
  }
}

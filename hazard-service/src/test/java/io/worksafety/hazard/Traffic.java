package io.worksafety.hazard;

import static io.worksafety.hazard.Api.as;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.worksafety.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests about sites, carriers, vehicles, periods and figures that are right until bent. */
public final class Traffic {

  private static final AtomicInteger COUNTER = new AtomicInteger(1000);

  private Traffic() {}

  public static Tokens platform() {
    return Tokens.of("SYSTEM_CLIENT").subject("district-platform").area(Api.DISTRICT);
  }

  public static Map<String, Object> siteBody() {
    return Api.body(
        "permitNo",
        "3201052026" + COUNTER.incrementAndGet(),
        "name",
        "莫愁湖东路安置房二期",
        "areaCode",
        Api.STREET,
        "address",
        "莫愁湖东路18号",
        "location",
        Api.point(32.04131, 118.748602),
        "contractorUscc",
        "91100000100003962T",
        "supervisorUscc",
        "91440300192317458F",
        "floorAreaM2",
        86500.5,
        "dangerousWorks",
        List.of("LIFTING", "FOUNDATION_PIT"));
  }

  public static UUID site(Map<String, Object> body) {
    return Api.created(as(Api.street()).body(body).post("/api/v1/construction-sites"));
  }

  public static Map<String, Object> carrierBody() {
    return Api.body(
        "uscc",
        Api.uscc(),
        "name",
        "南京江东危险货物运输有限公司",
        "permitNo",
        "320100400123",
        "permitExpires",
        "2040-06-30",
        "dgClasses",
        List.of("3", "2.1"),
        "areaCode",
        Api.STREET,
        "location",
        Api.point(32.0101, 118.7301));
  }

  public static UUID carrier() {
    return Api.created(
        as(Api.street()).body(carrierBody()).post("/api/v1/dangerous-goods-carriers"));
  }

  public static Map<String, Object> vehicleBody(UUID carrier) {
    return Api.body(
        "plate",
        "苏A%05d".formatted(COUNTER.incrementAndGet()),
        "plateColour",
        "YELLOW",
        "carrierId",
        carrier.toString(),
        "areaCode",
        Api.STREET,
        "dgClasses",
        List.of("3"),
        "tankVolumeM3",
        29.5,
        "gpsDeviceId",
        "JT808-0013912345",
        "permitNo",
        "320105301234",
        "permitExpires",
        "2040-05-31",
        "driverPersonIds",
        List.of(Api.WORKER.toString()));
  }

  public static UUID vehicle(Map<String, Object> body) {
    return Api.created(as(Api.street()).body(body).post("/api/v1/dangerous-goods-vehicles"));
  }

  /** Vehicles of one carrier, by their plates. */
  public static List<String> vehicles(UUID carrier, int count) {
    List<String> plates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var body = vehicleBody(carrier);
      vehicle(body);
      plates.add((String) body.get("plate"));
    }
    return plates;
  }

  public static Map<String, Object> periodBody(Instant from, Instant to) {
    return Api.body(
        "name",
        "区运动会",
        "kind",
        "EVENT",
        "startsAt",
        from.toString(),
        "endsAt",
        to.toString(),
        "areaCode",
        Api.DISTRICT,
        "measures",
        List.of("居民区周边禁止危运车辆停放"),
        "basis",
        "区安委办发〔2026〕9号");
  }

  public static Map<String, Object> figureBody() {
    return Api.body(
        "code", "DG_VEHICLES",
        "name", "全市危险货物运输车辆数",
        "value", 3184,
        "unit", "辆",
        "areaCode", Api.DISTRICT,
        "aboutAreaCode", "3201",
        "asOfDate", "2025-09-30",
        "source", "南京市交通运输局 " + COUNTER.incrementAndGet());
  }

  public static Map<String, Object> position(String plate, Instant at, double lat, double lon) {
    return Api.body(
        "plate",
        plate,
        "plateColour",
        "YELLOW",
        "at",
        at.toString(),
        "lat",
        lat,
        "lon",
        lon,
        "crs",
        "CGCS2000",
        "speedKmh",
        0);
  }

  public static Response report(Tokens by, List<Map<String, Object>> positions) {
    return as(by).body(Map.of("positions", positions)).post("/api/v1/vehicle-positions");
  }

  /** They stand within a hundred metres of a place, each minute from so long ago until now. */
  public static void stand(List<String> plates, double lat, double lon, int minutes) {
    Instant now = Api.now();
    List<Map<String, Object>> positions = new ArrayList<>();
    for (int back = minutes; back >= 0; back--) {
      for (int i = 0; i < plates.size(); i++) {
        positions.add(position(plates.get(i), now.minusSeconds(60L * back), lat + i * 0.0001, lon));
      }
    }
    for (int i = 0; i < positions.size(); i += 1000) {
      report(platform(), positions.subList(i, Math.min(i + 1000, positions.size())))
          .then()
          .statusCode(207);
    }
  }

  /** An alert of five vehicles that have stood in the open country long enough. */
  public static UUID alert() {
    UUID carrier = carrier();
    stand(vehicles(carrier, 5), 34.5, 118.73, 26);
    String found = "items.find { it.carrierIds.contains('" + carrier + "') }.id";
    return UUID.fromString(
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> as(Api.department()).get("/api/v1/gathering-alerts?limit=200").path(found),
                Objects::nonNull));
  }
}

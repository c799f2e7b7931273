package io.worksafety.hazard;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.worksafety.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The service as its callers see it: who they are, and requests that are right until bent. */
public final class Api {

  public static final String DISTRICT = "320105";
  public static final String STREET = "320105001";
  public static final String OTHER_STREET = "320105002";
  public static final String TOPIC = "worksafety.hazard.events.v1";
  public static final String EVENT = "io.worksafety.hazard.";

  public static final UUID INSPECTOR = person("inspector");
  public static final UUID SECOND_INSPECTOR = person("second inspector");
  public static final UUID OFFICER = person("officer");
  public static final UUID HEAD = person("head");
  public static final UUID WORKER = person("worker");

  private static final AtomicInteger COUNTER = new AtomicInteger(1000);

  private Api() {}

  static UUID person(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  public static RequestSpecification as(Tokens token) {
    return given()
        .auth()
        .oauth2(token.jwt())
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID());
  }

  public static Tokens street() {
    return Tokens.of("STREET_OFFICER").subject("street").area(STREET);
  }

  public static Tokens department() {
    return Tokens.of("DEPT_OFFICER").subject("department").person(OFFICER).area(DISTRICT);
  }

  public static Tokens head() {
    return Tokens.of("ORGAN_HEAD").subject("head").person(HEAD).area(DISTRICT);
  }

  public static Tokens inspector(UUID person) {
    return Tokens.of("INSPECTOR").subject("inspector-" + person).person(person).area(DISTRICT);
  }

  public static Tokens office() {
    return Tokens.of("COMMITTEE_OFFICE").subject("office").area(DISTRICT);
  }

  public static Tokens enterprise(UUID enterpriseId) {
    return Tokens.of("ENTERPRISE_USER")
        .subject("worker")
        .person(WORKER)
        .org(enterpriseId)
        .area(DISTRICT);
  }

  public static Instant now() {
    return Instant.parse(
            as(office()).get("/api/v1/hazard/clock").then().statusCode(200).extract().path("now"))
        .truncatedTo(ChronoUnit.MILLIS);
  }

  /** Days ahead; loads the calendars that this may need. */
  public static void travel(int days) {
    for (int year = 2027; year <= 2035; year++) {
      loadCalendar(year);
    }
    as(office())
        .body(Map.of("advance", "P" + days + "D"))
        .post("/api/v1/hazard/clock")
        .then()
        .statusCode(200);
  }

  private static void loadCalendar(int year) {
    String path = "/api/v1/hazard/calendars/" + year;
    if (as(office()).get(path).statusCode() != 200) {
      as(office())
          .body(
              Map.of(
                  "version",
                  1,
                  "source",
                  "test",
                  "holidays",
                  List.of(year + "-01-01", year + "-05-01", year + "-10-01"),
                  "swappedWorkdays",
                  List.of()))
          .put(path)
          .then()
          .statusCode(200);
    }
  }

  public static Map<String, Object> point(double lat, double lon) {
    return Map.of("lat", lat, "lon", lon, "crs", "CGCS2000");
  }

  /** A credit code nobody else has. */
  public static String uscc() {
    String body = "91320105MA" + "%07d".formatted(COUNTER.incrementAndGet());
    return io.worksafety.platform.code.CreditCode.complete(body).value();
  }

  public static Map<String, Object> enterpriseBody() {
    return body(
        "uscc",
        uscc(),
        "name",
        "南京莫愁电动车商贸有限公司",
        "kind",
        "COMPANY",
        "industryCode",
        "F5266",
        "employees",
        18,
        "areaCode",
        STREET,
        "address",
        "水西门大街128号",
        "location",
        point(32.041310, 118.748602));
  }

  public static Map<String, Object> premisesBody(UUID enterpriseId) {
    return body(
        "name",
        "水西门大街128号二层出租房",
        "kinds",
        List.of("GROUP_RENTAL", "SHOPFRONT"),
        "address",
        "水西门大街128号二层-" + COUNTER.incrementAndGet(),
        "areaCode",
        STREET,
        "enterpriseId",
        enterpriseId.toString(),
        "location",
        point(32.004112, 118.731508),
        "floorAreaM2",
        186.5,
        "storeys",
        2,
        "occupants",
        21,
        "dormitoryInSameBuilding",
        true);
  }

  public static UUID anEnterprise() {
    return created(as(street()).body(enterpriseBody()).post("/api/v1/enterprises"));
  }

  public static UUID premises(UUID enterpriseId) {
    return created(as(street()).body(premisesBody(enterpriseId)).post("/api/v1/premises"));
  }

  public static Map<String, Object> evidence(Instant capturedAt, double lat, double lon) {
    return body(
        "sha256", "1a".repeat(32),
        "kind", "PHOTO",
        "capturedAt", capturedAt.toString(),
        "location", point(lat, lon));
  }

  public static Map<String, Object> reportBody(UUID premisesId) {
    return body(
        "title", "电动车电池存放间与住宿未分隔",
        "description", "一层存放锂电池约60组，二层住宿21人。",
        "source", "SURVEY",
        "objectType", "PREMISES",
        "objectId", premisesId.toString(),
        "discoveredAt", now().minusSeconds(3600).toString(),
        "imminent", false);
  }

  public static Map<String, Object> body(Object... keysAndValues) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      body.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return body;
  }

  public static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(body);
    changed.put(key, value);
    return changed;
  }

  public static Map<String, Object> without(Map<String, Object> body, String key) {
    Map<String, Object> changed = new LinkedHashMap<>(body);
    changed.remove(key);
    return changed;
  }

  public static UUID created(Response response) {
    return UUID.fromString(response.then().statusCode(201).extract().path("id"));
  }
}

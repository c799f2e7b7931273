package io.worksafety.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.worksafety.testkit.Tokens;
import io.worksafety.testkit.parts.Parts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * A district bureau with its head, three inspectors and one published matter, and a group rental
 * they may go to. Every scene has people and places of its own.
 */
public final class Scene {

  public static final String DISTRICT = "320105";
  public static final String STREET = "320105002";
  public static final String OTHER_STREET = "320105001";
  public static final double LAT = 32.004;
  public static final double LON = 118.7315;
  public static final String SALT =
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

  private static final AtomicInteger COUNTER = new AtomicInteger();

  public final int number = COUNTER.incrementAndGet();
  public final UUID bureau = UUID.randomUUID();
  public final UUID premises = UUID.randomUUID();
  public final UUID author = UUID.randomUUID();
  public final UUID head = UUID.randomUUID();
  public final UUID leader = UUID.randomUUID();
  public final UUID second = UUID.randomUUID();
  public final UUID third = UUID.randomUUID();
  public final UUID custodian = UUID.randomUUID();
  public final String leaderNo = "NJ-JY-%05d".formatted(number * 10 + 1);
  public final String secondNo = "NJ-JY-%05d".formatted(number * 10 + 2);
  public final String expiredNo = "NJ-JY-%05d".formatted(number * 10 + 3);
  public final String matter = "AQ-%05d".formatted(number);

  private Scene() {}

  /** Everything is in place and known to the service. */
  public static Scene set() {
    Scene scene = new Scene();
    ForeignEvents.organization(scene.bureau, "DEPARTMENT", DISTRICT);
    ForeignEvents.premises(scene.premises, 1, STREET, LAT, LON);
    scene.registerMatter(scene.matter).then().statusCode(201);
    scene.publishMatter(scene.matter).then().statusCode(200);
    scene.registerInspector(scene.leader, scene.leaderNo, "2036-12-31").then().statusCode(201);
    scene.registerInspector(scene.second, scene.secondNo, "2036-12-31").then().statusCode(201);
    scene.registerInspector(scene.third, scene.expiredNo, "2026-01-31").then().statusCode(201);
    awaitRow("organization", "id", scene.bureau);
    awaitRow("place", "object_id", scene.premises);
    return scene;
  }

  // ---- people

  public String officer() {
    return token(author, "DEPT_OFFICER");
  }

  public String headOfOrgan() {
    return token(head, "ORGAN_HEAD");
  }

  public String teamLeader() {
    return token(leader, "INSPECTOR");
  }

  public String teamMember() {
    return token(second, "INSPECTOR");
  }

  public String keeper() {
    return token(custodian, "COMMITTEE_OFFICE");
  }

  public String token(UUID person, String... roles) {
    return Tokens.of(roles)
        .subject("s" + number + "-" + person)
        .person(person)
        .org(bureau)
        .area(DISTRICT)
        .jwt();
  }

  public static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  // ---- matters and inspectors

  public Response registerMatter(String code) {
    return as(officer())
        .body(
            """
            {"code":"%s","title":"出租房消防通道与电动自行车充电","basis":"《消防法》第二十八条",\
            "areaCode":"320105","validFrom":"2021-09-01"}\
            """
                .formatted(code))
        .post("/api/v1/matters");
  }

  public Response publishMatter(String code) {
    String id =
        as(officer()).get("/api/v1/matters?code=" + code).then().extract().path("items[0].id");
    return as(headOfOrgan())
        .body("{\"publishedOn\":\"2026-01-05\"}")
        .post("/api/v1/matters/" + id + "/publication");
  }

  public Response registerInspector(UUID person, String no, String expiresOn) {
    return as(headOfOrgan())
        .body(
            """
            {"personId":"%s","credentialNo":"%s","credentialExpiresOn":"%s",\
            "organizationId":"%s","areaCode":"320105","skills":["消防","用电"]}\
            """
                .formatted(person, no, expiresOn, bureau))
        .post("/api/v1/inspectors");
  }

  // ---- inspections

  /** A sealed four-no-two-direct plan whose window opens in an hour and is open for two. */
  public Map<String, Object> sealedPlan() {
    Instant start = now().plus(Duration.ofHours(1));
    Map<String, Object> plan = new HashMap<>();
    plan.put("legalNature", "ADMIN_INSPECTION");
    plan.put("channel", "COVERT_VISIT");
    plan.put("mode", "FOUR_NO_TWO_DIRECT");
    plan.put("ground", "ANNUAL_PLAN");
    plan.put("objectType", "PREMISES");
    plan.put("objectId", premises.toString());
    plan.put("matters", List.of(matter));
    plan.put("inspectors", List.of(leaderNo, secondNo, expiredNo));
    plan.put("custodians", List.of(custodian.toString()));
    plan.put("approverId", head.toString());
    plan.put("windowStart", start.toString());
    plan.put("windowEnd", start.plus(Duration.ofHours(2)).toString());
    return plan;
  }

  /** An announced plan whose window is open now. */
  public Map<String, Object> announcedPlan() {
    Map<String, Object> plan = sealedPlan();
    plan.put("channel", "OPEN_INSPECTION");
    plan.put("mode", "ANNOUNCED");
    plan.remove("custodians");
    plan.put("windowStart", now().minus(Duration.ofHours(1)).toString());
    plan.put("windowEnd", now().plus(Duration.ofHours(8)).toString());
    return plan;
  }

  public Response plan(Map<String, Object> plan) {
    return as(officer()).body(plan).post("/api/v1/inspections");
  }

  public UUID planned(Map<String, Object> plan) {
    return UUID.fromString(plan(plan).then().statusCode(201).extract().path("id"));
  }

  public UUID approved(Map<String, Object> plan) {
    UUID id = planned(plan);
    approve(id).then().statusCode(200);
    return id;
  }

  public Response approve(UUID id) {
    return as(headOfOrgan()).body("{\"docNo\":\"宁建应急检审〔2026〕0117号\"}").post(path(id, "approval"));
  }

  public String canonicalPlan(UUID id) {
    return as(officer())
        .get(path(id, "plan?purpose=SEALING"))
        .then()
        .statusCode(200)
        .extract()
        .path("canonicalJson");
  }

  public Response seal(UUID id, String commitment) {
    return as(officer())
        .body("{\"salt\":\"%s\",\"commitment\":\"%s\"}".formatted(SALT, commitment))
        .post(path(id, "seal"));
  }

  public UUID sealed(Map<String, Object> plan) {
    UUID id = approved(plan);
    seal(id, commitment(SALT, canonicalPlan(id))).then().statusCode(200);
    return id;
  }

  public UUID anchored(Map<String, Object> plan) {
    UUID id = sealed(plan);
    awaitAnchor(id);
    return id;
  }

  public void awaitAnchor(UUID id) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> as(headOfOrgan()).get(path(id, "seal")).path("anchor") != null);
  }

  /** On the spot: the window is open and the team has signed in. */
  public Map<String, Object> onTheSpot() {
    Map<String, Object> arrival = new HashMap<>();
    arrival.put("location", Map.of("lat", LAT + 0.0005, "lon", LON, "crs", "CGCS2000"));
    arrival.put("accuracyMetres", 12);
    arrival.put("present", new ArrayList<>(List.of(leaderNo, secondNo)));
    arrival.put("scanIn", Map.of("method", "QR", "at", now().toString()));
    return arrival;
  }

  public Response arrive(UUID id, Map<String, Object> arrival) {
    return as(teamLeader()).body(arrival).post(path(id, "arrival"));
  }

  public UUID arrived(Map<String, Object> plan) {
    UUID id = anchored(plan);
    openWindow(id);
    arrive(id, onTheSpot()).then().statusCode(200);
    return id;
  }

  public Response reveal(UUID id) {
    return as(teamLeader()).post(path(id, "reveal"));
  }

  /** A sealed inspection in progress. */
  public UUID inProgress() {
    UUID id = arrived(sealedPlan());
    reveal(id).then().statusCode(200);
    return id;
  }

  /** An announced inspection in progress. */
  public UUID announcedInProgress() {
    return announcedInProgress(announcedPlan());
  }

  public UUID announcedInProgress(Map<String, Object> plan) {
    UUID id = approved(plan);
    arrive(id, onTheSpot()).then().statusCode(200);
    return id;
  }

  public Map<String, Object> majorFinding() {
    Map<String, Object> finding = new HashMap<>();
    finding.put("clause", "《安全生产法》第四十二条");
    finding.put("title", "员工宿舍设在电池仓库楼上");
    finding.put("description", "二层住有 14 人，一层存放锂电池约 600 块，仅一处出口。");
    finding.put("severityHint", "MAJOR");
    finding.put("handling", "STOP_ORDER");
    finding.put("evidence", List.of("IMG-20261123-0007"));
    return finding;
  }

  public Response note(UUID id, Map<String, Object> finding) {
    return as(teamMember()).body(finding).post(path(id, "findings"));
  }

  public Map<String, Object> conclusion() {
    Map<String, Object> conclusion = new HashMap<>();
    conclusion.put("summary", "发现重大隐患一项，已责令停止使用。");
    conclusion.put("signedBy", List.of(leaderNo, secondNo));
    conclusion.put("countersignature", Map.of("signed", true));
    conclusion.put("fourNo", fourNo());
    return conclusion;
  }

  public static Map<String, Object> fourNo() {
    return new HashMap<>(
        Map.of(
            "noNotice", true,
            "noGreeting", true,
            "noBriefing", true,
            "noEscort", true,
            "directToGrassroots", true,
            "directToSite", true));
  }

  public Response conclude(UUID id, Map<String, Object> conclusion) {
    return as(teamLeader()).body(conclusion).post(path(id, "conclusion"));
  }

  public Map<String, Object> fixByDate() {
    Map<String, Object> order = new HashMap<>();
    order.put(
        "docNo", "宁建应急责改〔2026〕" + number + "-" + UUID.randomUUID().toString().substring(0, 8));
    order.put("kind", "FIX_BY_DATE");
    order.put("clause", "《安全生产法》第六十五条");
    order.put("findings", List.of(1));
    order.put("dueAt", now().plus(Duration.ofDays(15)).toString());
    order.put("servedBy", "IN_PERSON");
    order.put("servedAt", now().toString());
    return order;
  }

  public Response order(UUID id, Map<String, Object> order) {
    return as(teamLeader()).body(order).post(path(id, "orders"));
  }

  public Response publish(UUID id) {
    return as(officer())
        .body(Map.of("publicText", "2026年11月对沙洲街道一处出租房开展“四不两直”检查，发现重大隐患一项，已责令停止使用。"))
        .post(path(id, "publication"));
  }

  public Response cancel(UUID id) {
    return as(headOfOrgan()).body("{\"reason\":\"气象台发布暴雨红色预警\"}").post(path(id, "cancellation"));
  }

  public JsonPath read(UUID id) {
    return as(headOfOrgan()).get(path(id)).then().statusCode(200).extract().jsonPath();
  }

  public static String path(UUID id) {
    return "/api/v1/inspections/" + id;
  }

  public static String path(UUID id, String act) {
    return path(id) + "/" + act;
  }

  // ---- time

  public static Instant now() {
    return Instant.parse(
        as(Tokens.of("AUDITOR").jwt())
            .get("/api/v1/inspection/clock")
            .then()
            .statusCode(200)
            .extract()
            .path("now"));
  }

  public static void moveTo(Instant then) {
    as(Tokens.of("COMMITTEE_OFFICE").jwt())
        .body("{\"now\":\"" + then + "\"}")
        .post("/api/v1/inspection/clock")
        .then()
        .statusCode(200);
  }

  public void openWindow(UUID id) {
    Instant start = Instant.parse(read(id).getString("windowStart"));
    if (now().isBefore(start)) {
      moveTo(start.plus(Duration.ofMinutes(5)));
    }
  }

  // ---- the stranger who recomputes

  /** As the documentation says it, with nothing of the service's own code. */
  public static String commitment(String saltHex, String canonicalJson) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update("WSS-PLAN-v1".getBytes(StandardCharsets.US_ASCII));
      sha256.update((byte) 0);
      sha256.update(HexFormat.of().parseHex(saltHex));
      sha256.update(canonicalJson.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  // ---- the database behind the service's back

  public static void awaitRow(String table, String column, UUID id) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            strings("select 1 from " + table + " where " + column + " = '" + id + "'").size() == 1);
  }

  public static List<String> strings(String sql) {
    try (var connection = Parts.superuser();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  public static void tamper(String sql) {
    try (var connection = Parts.superuser();
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isEqualTo(1);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}

package io.worksafety.testkit.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import io.worksafety.testkit.parts.Parts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The access policy at work, and emergency access past the area. */
@QuarkusTest
@WithTestResource(
    value = SuiteParts.class,
    initArgs = @ResourceArg(name = "service", value = "echo"))
class AccessTest {

  private static final String THINGS = "/api/v1/things";
  private static final String EMERGENCIES = "/api/v1/echo/emergency-accesses";
  private static final String HOME = "320106";
  private static final String NEXT_DOOR = "320105";
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final Tokens reader =
      Tokens.of("INSPECTOR").subject("reader-" + COUNTER.incrementAndGet()).area(HOME);

  @Test
  void aRoleWithoutARowIsRefusedByNameWhateverItSends() {
    ProblemAssert.that(as(Tokens.of("AUDITOR").area(HOME)).body("not even JSON").post(THINGS))
        .is(403, "forbidden")
        .detailContains("INSPECTOR, SYSTEM_CLIENT");
    ProblemAssert.that(given().get(THINGS)).is(401, "unauthenticated");
    ProblemAssert.that(given().auth().oauth2("x.y.z").get(THINGS)).is(401, "unauthenticated");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/things, 'GET, HEAD, OPTIONS, POST'",
    "/api/v1/things/0199a8c2-6f10-7c31-9a52-3d4e5f60718a, 'GET, HEAD, OPTIONS, PUT'"
  })
  void anotherVerbIsAnsweredWithThoseThatAreAllowed(String path, String allowed) {
    Response answer = as(reader).delete(path);

    ProblemAssert.that(answer).is(405, "method-not-allowed");
    assertThat(answer.header("Allow")).isEqualTo(allowed);
  }

  @Test
  void anEmergencyOpensOneFurtherAreaForReadingOnlyAndIsSeenByThoseWhoSupervise()
      throws SQLException {
    String thing = thing();
    ProblemAssert.that(as(reader).get(THINGS + "/" + thing)).is(404, "not-found");

    UUID id = UUID.fromString(grant(30).then().statusCode(201).extract().path("id"));

    as(reader).get(THINGS + "/" + thing).then().statusCode(200);
    as(reader).get(THINGS).then().body("items.id", hasItem(thing));
    ProblemAssert.that(
            as(reader).body(Map.of("name", "新")).post(THINGS + "/" + thing + "/renaming"))
        .is(404, "not-found");
    ProblemAssert.that(as(stranger()).get(THINGS + "/" + thing)).is(404, "not-found");

    as(auditor(NEXT_DOOR))
        .get(EMERGENCIES + "/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("RUNNING"))
        .body("reason", equalTo("邻区燃气泄漏"));
    as(auditor(NEXT_DOOR)).get(EMERGENCIES).then().body("items.id", hasItem(id.toString()));
    as(auditor(HOME)).get(EMERGENCIES).then().body("items.id", not(hasItem(id.toString())));
    ProblemAssert.that(as(reader).get(EMERGENCIES)).is(403, "forbidden");

    ProblemAssert.that(as(stranger()).post(EMERGENCIES + "/" + id + "/ending"))
        .is(404, "not-found");
    as(reader)
        .post(EMERGENCIES + "/" + id + "/ending")
        .then()
        .statusCode(200)
        .body("status", equalTo("ENDED"));
    ProblemAssert.that(as(reader).get(THINGS + "/" + thing)).is(404, "not-found");
    ProblemAssert.that(as(reader).post(EMERGENCIES + "/" + id + "/ending"))
        .is(409, "emergency-access.over");
    assertThat(acts(id))
        .containsExactly(
            "io.worksafety.echo.emergency-access-granted.v1",
            "io.worksafety.echo.emergency-access-ended.v1");
  }

  @Test
  void theDisciplineCommissionOfTheAreaEndsItAndThatOfAnotherDoesNot() {
    String id = grant(30).then().statusCode(201).extract().path("id");

    ProblemAssert.that(
            as(Tokens.of("DISCIPLINE").area(HOME)).post(EMERGENCIES + "/" + id + "/ending"))
        .is(404, "not-found");
    as(Tokens.of("DISCIPLINE").area(NEXT_DOOR))
        .post(EMERGENCIES + "/" + id + "/ending")
        .then()
        .statusCode(200);
  }

  @Test
  void itEndsByItself() throws SQLException {
    String thing = thing();
    String id = grant(30).then().statusCode(201).extract().path("id");
    as(reader).get(THINGS + "/" + thing).then().statusCode(200);

    try (var connection = Parts.superuser();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "update emergency_access set started_at = started_at - interval '1 hour',"
              + " ends_at = ends_at - interval '1 hour' where id = '"
              + id
              + "'");
    }

    Awaitility.await().until(() -> as(reader).get(THINGS + "/" + thing).statusCode() == 404);
    as(auditor(NEXT_DOOR)).get(EMERGENCIES + "/" + id).then().body("status", equalTo("EXPIRED"));
  }

  @Test
  void whatIsTooLongOrNeedlessOrNotOneAreaIsRefused() {
    ProblemAssert.that(grant(61)).is(422, "emergency-access.too-long").at("/minutes");
    ProblemAssert.that(
            as(reader)
                .body(Map.of("reason", "试", "areaCode", "320106001", "minutes", 5))
                .post(EMERGENCIES))
        .is(422, "emergency-access.area-own")
        .at("/areaCode");
    ProblemAssert.that(
            as(Tokens.of("INSPECTOR").area(HOME).without("personId"))
                .body(Map.of("reason", "试", "areaCode", NEXT_DOOR, "minutes", 5))
                .post(EMERGENCIES))
        .is(403, "emergency-access.person-needed");
    ProblemAssert.that(
            as(Tokens.of("STREET_OFFICER").area(HOME))
                .body(Map.of("reason", "试", "areaCode", NEXT_DOOR, "minutes", 5))
                .post(EMERGENCIES))
        .is(403, "forbidden");
    grant(1).then().statusCode(201);
    ProblemAssert.that(grant(1)).is(409, "emergency-access.running");
  }

  private static List<String> acts(UUID id) throws SQLException {
    try (var connection = Parts.superuser();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select act from audit_entry where aggregate_id = '" + id + "' order by seq")) {
      List<String> acts = new ArrayList<>();
      while (rows.next()) {
        acts.add(rows.getString(1));
      }
      return acts;
    }
  }

  private Response grant(int minutes) {
    return as(reader)
        .body(Map.of("reason", "邻区燃气泄漏", "areaCode", NEXT_DOOR, "minutes", minutes))
        .post(EMERGENCIES);
  }

  private static Tokens stranger() {
    return Tokens.of("INSPECTOR").subject("stranger").area(HOME);
  }

  private static Tokens auditor(String area) {
    return Tokens.of("AUDITOR").subject("auditor").area(area);
  }

  private static String thing() {
    return as(Tokens.of("INSPECTOR").subject("maker").area("32"))
        .body(Map.of("name", "物", "kind", "SMALL", "areaCode", NEXT_DOOR + "001"))
        .post(THINGS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static RequestSpecification as(Tokens token) {
    return given().contentType(ContentType.JSON).auth().oauth2(token.jwt());
  }
}

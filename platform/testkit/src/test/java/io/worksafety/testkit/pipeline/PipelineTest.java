package io.worksafety.testkit.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.worksafety.testkit.HostileInput;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import io.worksafety.testkit.parts.Parts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(
    value = SuiteParts.class,
    initArgs = @ResourceArg(name = "service", value = "echo"))
class PipelineTest {

  private static final String THINGS = "/api/v1/things";
  private static final String DISTRICT = "320105";

  @Test
  void aChangeIsCommittedWithItsEventAndItsAuditRow() throws SQLException {
    String id = make(DISTRICT + "001", "一").then().statusCode(201).extract().path("id");

    inspector().body(rename("二")).post(THINGS + "/" + id + "/renaming").then().statusCode(200);

    assertThat(
            strings("select act from audit_entry where aggregate_id = '" + id + "' order by seq"))
        .containsExactly("io.worksafety.echo.thing-made.v1", "io.worksafety.echo.thing-renamed.v1");
    assertThat(
            strings(
                "select (b.before_digest = a.after_digest)::text from audit_entry a, audit_entry b"
                    + " where a.aggregate_id = '"
                    + id
                    + "' and b.aggregate_id = a.aggregate_id"
                    + " and b.seq > a.seq"))
        .containsExactly("true");
  }

  @Test
  void aChangeThatIsNotJournalledIsRolledBack() throws SQLException {
    String id = make(DISTRICT + "001", "旧").then().extract().path("id");

    inspector()
        .body(rename("新"))
        .post(THINGS + "/" + id + "/silent-renaming")
        .then()
        .statusCode(500)
        .body("code", equalTo("internal"))
        .body("detail", equalTo("The failure is recorded under the trace id"));

    assertThat(strings("select name from thing where id = '" + id + "'")).containsExactly("旧");
  }

  @Test
  void theAuditRecordCannotBeChangedByTheService() {
    for (String statement :
        List.of(
            "update audit_entry set actor = 'x'",
            "delete from audit_entry",
            "truncate audit_entry",
            "delete from thing")) {
      assertThat(refusedToTheService(statement)).as(statement).isEqualTo("42501");
    }
  }

  @Test
  void aNewThingAnswersWithItsPlaceVersionAndNumber() {
    make(DISTRICT + "002", "新")
        .then()
        .statusCode(201)
        .header("Location", startsWith(THINGS + "/"))
        .header("ETag", "\"0\"")
        .body("version", equalTo(0))
        .body("no", startsWith(DISTRICT + "-T-"));
  }

  @Test
  void numbersAreUniqueUnderConcurrency() throws Exception {
    Set<String> numbers = new HashSet<>();
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      calls.add(() -> make("320106001", "并发").then().statusCode(201).extract().<String>path("no"));
    }
    for (Future<String> number : inParallel(calls)) {
      numbers.add(number.get());
    }
    assertThat(numbers).hasSize(150);
  }

  @Test
  void aRepeatedCommandGetsTheFirstAnswerByteForByte() {
    String key = UUID.randomUUID().toString();
    Response first = make(DISTRICT + "001", "重复", key);

    Response second = make(DISTRICT + "001", "重复", key);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body().asByteArray()).isEqualTo(first.body().asByteArray());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.contentType()).isEqualTo(first.contentType());
  }

  @Test
  void theStoredAnswerIsSealedAndOpensForItsOwnKeyOnly() throws SQLException {
    String key = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    make(DISTRICT + "001", "密封", key).then().statusCode(201);
    make(DISTRICT + "001", "密封", other).then().statusCode(201);

    assertThat(
            strings(
                "select (get_byte(body, 0) = 1 and position(convert_to('密封', 'UTF8') in body) = 0)"
                    + "::text from idempotency where key = '"
                    + key
                    + "'"))
        .containsExactly("true");
    execute(
        "update idempotency set body = (select body from idempotency where key = '"
            + other
            + "') where key = '"
            + key
            + "'");
    make(DISTRICT + "001", "密封", key).then().statusCode(500);
  }

  @Test
  void anAnswerStoredBeforeTheyWereSealedIsStillGiven() throws SQLException {
    String key = UUID.randomUUID().toString();
    make(DISTRICT + "001", "从前", key).then().statusCode(201);
    execute(
        "update idempotency set body = convert_to('{\"id\":\"old\"}', 'UTF8') where key = '"
            + key
            + "'");

    make(DISTRICT + "001", "从前", key).then().statusCode(201).body("id", equalTo("old"));
  }

  private static void execute(String sql) throws SQLException {
    try (var database = Parts.superuser();
        var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aKeyIsNotGoodForAnotherBody() {
    String key = UUID.randomUUID().toString();
    make(DISTRICT + "001", "甲", key).then().statusCode(201);

    make(DISTRICT + "001", "乙", key)
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency.body-mismatch"))
        .body("errors[0].header", equalTo("Idempotency-Key"));
  }

  @Test
  void aKeyBelongsToItsClient() {
    String key = UUID.randomUUID().toString();
    make(DISTRICT + "001", "甲", key).then().statusCode(201);

    caller("somebody-else")
        .header("Idempotency-Key", key)
        .body(thing(DISTRICT + "001", "乙"))
        .post(THINGS)
        .then()
        .statusCode(201);
  }

  @Test
  void aRefusedCommandDoesNotUseUpItsKey() {
    String key = UUID.randomUUID().toString();
    make(DISTRICT + "001", "这个名字实在是太长了吧", key).then().statusCode(400);

    make(DISTRICT + "001", "短", key).then().statusCode(201);
  }

  @Test
  void oneHundredEqualCommandsHaveOneEffect() throws Exception {
    String key = UUID.randomUUID().toString();
    String name = "并" + key.substring(0, 8);
    List<Callable<Response>> calls = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      calls.add(() -> make(DISTRICT + "001", name, key));
    }

    List<Future<Response>> answers = inParallel(calls);

    Set<String> bodies = new HashSet<>();
    for (Future<Response> answer : answers) {
      Response response = answer.get();
      assertThat(response.statusCode()).isIn(201, 409);
      if (response.statusCode() == 409) {
        assertThat(response.header("Retry-After")).isEqualTo("1");
        assertThat(response.<String>path("code")).isEqualTo("idempotency.running");
      } else {
        bodies.add(response.body().asString());
      }
    }
    assertThat(bodies).hasSize(1);
    assertThat(strings("select id::text from thing where name = '" + name + "'")).hasSize(1);
  }

  @Test
  void aMachineMustSendAKey() {
    given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(Tokens.of("SYSTEM_CLIENT").area(DISTRICT).jwt())
        .body(thing(DISTRICT + "001", "机"))
        .post(THINGS)
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency.key-required"));
  }

  @Test
  void aStaleVersionIsRefusedWithThePresentOne() {
    String path = make(DISTRICT + "001", "版").then().extract().header("Location");
    inspector()
        .header("If-Match", "\"0\"")
        .body(rename("版1"))
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");

    inspector()
        .header("If-Match", "\"0\"")
        .body(rename("版2"))
        .put(path)
        .then()
        .statusCode(412)
        .header("ETag", "\"1\"")
        .body("code", equalTo("version.stale"));
  }

  @Test
  void replacingWithoutAVersionIsRefused() {
    String path = make(DISTRICT + "001", "版").then().extract().header("Location");

    inspector()
        .body(rename("版"))
        .put(path)
        .then()
        .statusCode(428)
        .body("code", equalTo("version.required"));
  }

  @Test
  void ofTwoChangesAtOnceOneWins() throws Exception {
    String path = make(DISTRICT + "001", "争").then().extract().header("Location");
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String name = "争" + i;
      calls.add(
          () -> inspector().header("If-Match", "\"0\"").body(rename(name)).put(path).statusCode());
    }

    List<Integer> answers = new ArrayList<>();
    for (Future<Integer> answer : inParallel(calls)) {
      answers.add(answer.get());
    }

    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(status -> status != 200)
        .allMatch(status -> status == 409 || status == 412);
  }

  @Test
  void anUnchangedThingIsNotSentAgain() {
    String path = make(DISTRICT + "001", "同").then().extract().header("Location");
    String tag = inspector().get(path).then().statusCode(200).extract().header("ETag");

    inspector().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
  }

  @Test
  void anotherDistrictLooksLikeNothing() {
    String path = make(DISTRICT + "001", "界").then().extract().header("Location");
    String stranger = Tokens.of("INSPECTOR").area("320106").jwt();

    given()
        .auth()
        .oauth2(stranger)
        .get(path)
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
    given()
        .auth()
        .oauth2(stranger)
        .contentType(ContentType.JSON)
        .body(rename("x"))
        .post(path + "/renaming")
        .then()
        .statusCode(404);
  }

  @Test
  void aStreetSeesItsOwnOnly() {
    make("320104001", "街一").then().statusCode(201);
    make("320104002", "街二").then().statusCode(201);

    given()
        .auth()
        .oauth2(Tokens.of("INSPECTOR").area("320104002").jwt())
        .get(THINGS)
        .then()
        .body("items", hasSize(1))
        .body("items[0].name", equalTo("街二"));
  }

  @Test
  void aScopeOfNothingSeesNothing() {
    make(DISTRICT + "001", "无").then().statusCode(201);

    given()
        .auth()
        .oauth2(Tokens.of("INSPECTOR").jwt())
        .get(THINGS)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    given()
        .auth()
        .oauth2(Tokens.of("INSPECTOR").area("%").jwt())
        .get(THINGS)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void pagesFollowEachOtherWithoutHolesOrRepetitions() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      made.add(0, make("320102001", "页" + i).then().extract().path("id"));
    }
    String token = Tokens.of("AUDITOR").area("320102").jwt();
    List<String> read = new ArrayList<>();
    String next = THINGS + "?limit=3";
    int pages = 0;
    while (next != null) {
      Response page = given().auth().oauth2(token).get(next);
      read.addAll(page.path("items.id"));
      String link = page.header("Link");
      assertThat(link == null).isEqualTo(page.path("next") == null);
      next = link == null ? null : link.substring(1, link.indexOf('>'));
      pages++;
    }
    assertThat(read).isEqualTo(made);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void aCursorIsOnlyGoodForItsOwnFilter() {
    for (int i = 0; i < 3; i++) {
      make("320111001", "游标").then().statusCode(201);
    }
    String token = Tokens.of("AUDITOR").area("320111").jwt();
    String cursor = given().auth().oauth2(token).get(THINGS + "?limit=1").path("next");

    given()
        .auth()
        .oauth2(token)
        .get(THINGS + "?limit=1&kind=LARGE&cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor.mismatch"));
    given()
        .auth()
        .oauth2(Tokens.of("AUDITOR").area("32").jwt())
        .get(THINGS + "?limit=1&cursor=" + cursor)
        .then()
        .statusCode(400);
    given().auth().oauth2(token).get(THINGS + "?limit=2&cursor=" + cursor).then().statusCode(200);
  }

  @Test
  void refusalsSpeakTheCallersLanguage() {
    inspector()
        .header("Accept-Language", "zh-CN,zh;q=0.9")
        .body(thing(DISTRICT + "001", " "))
        .post(THINGS)
        .then()
        .statusCode(400)
        .header("Content-Language", "zh-CN")
        .body("title", equalTo("请求未通过校验"))
        .body("code", equalTo("validation"))
        .body("errors[0].pointer", equalTo("/name"));
    inspector()
        .header("Accept-Language", "en")
        .body(thing(DISTRICT + "001", " "))
        .post(THINGS)
        .then()
        .body("title", equalTo("The request is not valid"));
  }

  @Test
  void aRefusalNamesTheMissingRight() {
    given()
        .auth()
        .oauth2(Tokens.of("AUDITOR").area(DISTRICT).jwt())
        .contentType(ContentType.JSON)
        .body(thing(DISTRICT + "001", "x"))
        .post(THINGS)
        .then()
        .statusCode(403)
        .body("detail", equalTo("One of these roles is needed: INSPECTOR, SYSTEM_CLIENT"));
  }

  @Test
  void creatingOutsideTheScopeIsRefused() {
    make("110101001", "京")
        .then()
        .statusCode(403)
        .body("code", equalTo("outside-area"))
        .body("errors[0].pointer", equalTo("/areaCode"));
  }

  @Test
  void theTraceOfTheCallerIsContinued() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    inspector()
        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
        .get(THINGS + "/nope")
        .then()
        .statusCode(400)
        .body("traceId", equalTo(trace))
        .header("traceparent", startsWith("00-" + trace));
    inspector()
        .header("traceparent", "rubbish")
        .get(THINGS)
        .then()
        .statusCode(200)
        .header("traceparent", notNullValue());
  }

  @Test
  void nothingLeaksThroughTheManagementPaths() {
    inspector().get("/q/health").then().statusCode(404);
    inspector().get("/q/metrics").then().statusCode(404).body("stack", nullValue());
  }

  @TestFactory
  Stream<DynamicTest> hostileInput() {
    String single = make(DISTRICT + "001", "敌").then().extract().header("Location");
    return HostileInput.against(
        new HostileInput.Target(
            "127.0.0.1",
            RestAssured.port,
            Tokens.of("INSPECTOR", "AUDITOR").area("32").jwt(),
            Tokens.of("INSPECTOR", "AUDITOR").area("33").jwt(),
            THINGS,
            thing(DISTRICT + "001", "敌"),
            "name",
            10,
            "kind",
            THINGS,
            "q",
            single));
  }

  private static RequestSpecification inspector() {
    return caller("inspector-1");
  }

  private static RequestSpecification caller(String subject) {
    return given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(Tokens.of("INSPECTOR").subject(subject).area("32").jwt());
  }

  private static Response make(String area, String name) {
    return inspector().body(thing(area, name)).post(THINGS);
  }

  private static Response make(String area, String name, String key) {
    return inspector().header("Idempotency-Key", key).body(thing(area, name)).post(THINGS);
  }

  private static String thing(String area, String name) {
    return "{\"name\":\"%s\",\"kind\":\"SMALL\",\"areaCode\":\"%s\"}".formatted(name, area);
  }

  private static String rename(String name) {
    return "{\"name\":\"" + name + "\"}";
  }

  private static <T> List<Future<T>> inParallel(List<Callable<T>> calls)
      throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(16)) {
      return threads.invokeAll(calls);
    }
  }

  private static List<String> strings(String sql) throws SQLException {
    try (var connection = Parts.superuser();
        var rows = connection.createStatement().executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private static String refusedToTheService(String statement) {
    var config = org.eclipse.microprofile.config.ConfigProvider.getConfig();
    try (var connection =
        java.sql.DriverManager.getConnection(
            config.getValue("quarkus.datasource.jdbc.url", String.class),
            config.getValue("quarkus.datasource.username", String.class),
            config.getValue("quarkus.datasource.password", String.class))) {
      connection.createStatement().execute(statement);
      return "done";
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }
}

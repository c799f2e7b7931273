package io.worksafety.testkit.time;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.worksafety.platform.request.StrictJson;
import io.worksafety.platform.time.Deadline;
import io.worksafety.platform.time.Deadlines;
import io.worksafety.testkit.OpenApiContract;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TimeParts.class)
class TimeApiTest {

  private static final String ECHO = "/api/v1/echo";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Deadlines deadlines;
  @Inject Clock clock;

  private final UUID aggregate = UUID.randomUUID();

  private static RequestSpecification as(String role, String area) {
    return given().auth().oauth2(Tokens.of(role).area(area).jwt()).contentType(ContentType.JSON);
  }

  private static RequestSpecification office() {
    return as("COMMITTEE_OFFICE", "320105");
  }

  private Deadline start(String rule, Instant startedAt) {
    return QuarkusTransaction.requiringNew()
        .call(() -> deadlines.start(rule, "note", aggregate, "320105001", startedAt));
  }

  private static Map<String, Object> calendar(int year, int version, int... januaryHolidays) {
    List<String> holidays = new ArrayList<>();
    for (int day : januaryHolidays) {
      holidays.add("%d-01-%02d".formatted(year, day));
    }
    return Map.of(
        "version",
        version,
        "source",
        "for tests",
        "holidays",
        holidays,
        "swappedWorkdays",
        List.of());
  }

  // ---- clock

  @Test
  void theClockMovesForwardAtOnceAndInTheDatabase() {
    Instant before = clock.instant();

    office().body(Map.of("advance", "P2D")).post(ECHO + "/clock").then().statusCode(200);

    assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(2)));
    String now = office().get(ECHO + "/clock").then().statusCode(200).extract().path("now");
    assertThat(Instant.parse(now)).isAfterOrEqualTo(before.plus(Duration.ofDays(2)));
    assertThat(Rows.texts("select offset_millis >= 172800000 from clock_offset"))
        .containsExactly("t");
  }

  @Test
  void theClockCanBeSetToAnInstantAhead() {
    Instant target = clock.instant().plus(Duration.ofHours(30));

    office().body(Map.of("now", target.toString())).post(ECHO + "/clock").then().statusCode(200);

    assertThat(clock.instant()).isBetween(target, target.plusSeconds(60));
  }

  @Test
  void theClockNeverMovesBack() {
    office().body(Map.of("advance", "PT1S")).post(ECHO + "/clock").then().statusCode(200);

    ProblemAssert.that(office().body(Map.of("advance", "PT-1S")).post(ECHO + "/clock"))
        .is(422, "clock.backward");
    ProblemAssert.that(office().body(Map.of("now", "2020-01-01T00:00:00Z")).post(ECHO + "/clock"))
        .is(422, "clock.backward");
  }

  @Test
  void theClockAsksForOneClearInstruction() {
    ProblemAssert.that(office().body(Map.of()).post(ECHO + "/clock")).is(400, "validation");
    ProblemAssert.that(
            office()
                .body(Map.of("advance", "P1D", "now", "2090-01-01T00:00:00Z"))
                .post(ECHO + "/clock"))
        .is(400, "validation");
    ProblemAssert.that(office().body(Map.of("advance", "P9999999D")).post(ECHO + "/clock"))
        .is(400, "validation");
    assertThat(office().body(Map.of("advance", "two days")).post(ECHO + "/clock").statusCode())
        .isEqualTo(400);
  }

  @Test
  void onlyOfficesAndMachinesMoveTheClock() {
    ProblemAssert.that(
            as("INSPECTOR", "320105").body(Map.of("advance", "P1D")).post(ECHO + "/clock"))
        .is(403, "forbidden");
  }

  @Test
  void anotherReplicaFollowsWithinSeconds() {
    Instant before = clock.instant();

    Rows.change(
        "insert into clock_offset values (1, 86400000, now(), 'another replica') on conflict (id)"
            + " do update set offset_millis = clock_offset.offset_millis + 86400000");

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(1))));
  }

  @Test
  void aMovedClockBreachesWhatHasPassedMeanwhile() {
    Deadline deadline = start("echo.investigation", clock.instant());

    office().body(Map.of("advance", "P61D")).post(ECHO + "/clock").then().statusCode(200);

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            office()
                .get(ECHO + "/deadlines/" + deadline.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("BREACHED"))
                .body("overdue", equalTo(true)));
  }

  @Test
  void anotherServicesNameIsAnUnknownPath() {
    for (String path : List.of("clock", "deadline-rules", "calendars/2026")) {
      ProblemAssert.that(office().get("/api/v1/hazard/" + path)).is(404, "not-found");
    }
  }

  // ---- deadlines

  @Test
  void aDeadlineShowsItsRuleAndItsEnd() {
    Instant startedAt = clock.instant();
    Deadline deadline = start("echo.evaluation", startedAt);

    as("STREET_OFFICER", "320105001")
        .get(ECHO + "/deadlines/" + deadline.id())
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("ruleId", equalTo("echo.evaluation"))
        .body("amount", equalTo(12))
        .body("unit", equalTo("MONTHS"))
        .body("zone", equalTo("Asia/Shanghai"))
        .body("state", equalTo("RUNNING"))
        .body("overdue", equalTo(false))
        .body("aggregateId", equalTo(aggregate.toString()))
        .body("breachedAt", nullValue());
  }

  @Test
  void aDeadlineOutsideTheCallersAreaIsNotFound() {
    Deadline deadline = start("echo.evaluation", clock.instant());

    for (String path : List.of("", "/explain")) {
      ProblemAssert.that(
              as("STREET_OFFICER", "320105002").get(ECHO + "/deadlines/" + deadline.id() + path))
          .is(404, "not-found");
    }
    as("STREET_OFFICER", "320105002")
        .get(ECHO + "/deadlines?aggregateId=" + aggregate)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    ProblemAssert.that(as("ENTERPRISE_USER", "320105").get(ECHO + "/deadlines/" + deadline.id()))
        .is(403, "forbidden");
  }

  @Test
  void theExplanationNamesEachDay() {
    Deadline deadline = start("echo.plan", Instant.parse("2026-02-13T01:00:00Z"));

    office()
        .get(ECHO + "/deadlines/" + deadline.id() + "/explain")
        .then()
        .statusCode(200)
        .rootPath("decisions[0]")
        .body("decision", equalTo("deadline.end"))
        .body("decidedBy", equalTo("RULE"))
        .body("outcome", equalTo("2026-02-27T15:59:59.999Z"))
        .body("rules[0].basis", equalTo("test, second wording"))
        .body("facts.find { it.name == 'amount' }.value", equalTo("5"))
        .body("facts.find { it.name == 'calendarVersion' }.value", equalTo("1"))
        .body("facts.find { it.name == 'calendarVersion' }.reference", equalTo("calendars/2026"))
        .body("overruledBy.operationId", contains("loadEchoCalendar"))
        .body("days", hasSize(15))
        .body("days[0].reason", equalTo("START_DAY"))
        .body("days[1].day", equalTo("2026-02-14"))
        .body("days[1].reason", equalTo("SWAPPED_WORKDAY"))
        .body("days[1].number", equalTo(1))
        .body("days[2].reason", equalTo("HOLIDAY"))
        .body("days.findAll { it.counted }", hasSize(5));
  }

  @Test
  void theExplanationOfAPastDeadlineComparesTheTwoInstants() {
    Deadline deadline = start("echo.investigation", Instant.parse("2026-02-13T01:00:00Z"));

    office()
        .get(ECHO + "/deadlines/" + deadline.id() + "/explain")
        .then()
        .statusCode(200)
        .rootPath("decisions[1]")
        .body("decision", equalTo("deadline.overdue"))
        .body("outcome", equalTo("true"))
        .body("decidedAt", equalTo(StrictJson.millis(deadline.dueAt())))
        .body(
            "facts.find { it.name == 'dueAt' }.value", equalTo(StrictJson.millis(deadline.dueAt())))
        .body("steps[0].result", equalTo("true"));
  }

  @Test
  void theDeadlinesOfOneThingAreListedNewestFirst() {
    start("echo.evaluation", clock.instant());
    start("echo.investigation", clock.instant());

    office()
        .get(ECHO + "/deadlines?aggregateId=" + aggregate)
        .then()
        .statusCode(200)
        .body("items.ruleId", contains("echo.investigation", "echo.evaluation"));
    ProblemAssert.that(office().get(ECHO + "/deadlines"))
        .is(400, "validation")
        .parameter("aggregateId");
    ProblemAssert.that(office().get(ECHO + "/deadlines?aggregateId=x"))
        .is(400, "parameter.invalid");
  }

  @Test
  void theRulesAreListedWithTheirGround() {
    as("ENTERPRISE_USER", "320105")
        .get(ECHO + "/deadline-rules")
        .then()
        .statusCode(200)
        .body("items.ruleId", hasItems("echo.report", "echo.plan"))
        .body("items.findAll { it.ruleId == 'echo.plan' }", hasSize(2));
    office()
        .get(ECHO + "/deadline-rules?on=2026-01-01")
        .then()
        .statusCode(200)
        .body("items.findAll { it.ruleId == 'echo.plan' }.version", contains(2))
        .body("items.findAll { it.ruleId == 'echo.plan' }.params.remindDays", contains(1));
    ProblemAssert.that(office().get(ECHO + "/deadline-rules?on=2026-13-01"))
        .is(400, "parameter.invalid");
  }

  // ---- calendars

  @Test
  void theSeededCalendarIsThere() {
    as("ENTERPRISE_USER", "320105")
        .get(ECHO + "/calendars/2026")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("holidays", hasSize(33))
        .body("swappedWorkdays", hasSize(6));
  }

  @Test
  void aYearThatIsNotLoadedIsRefusedByName() {
    ProblemAssert.that(office().get(ECHO + "/calendars/2199"))
        .is(422, "calendar.missing")
        .detailContains("2199");
  }

  @Test
  void onlyTheOfficeAndMachinesLoadCalendars() {
    ProblemAssert.that(
            as("DEPT_OFFICER", "320105").body(calendar(2140, 1, 1)).put(ECHO + "/calendars/2140"))
        .is(403, "forbidden");
  }

  @Test
  void aCorrectionNeedsTheVersionItCorrects() {
    office()
        .body(calendar(2141, 1, 1))
        .put(ECHO + "/calendars/2141")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("loadedBy", equalTo("tester"));

    ProblemAssert.that(office().body(calendar(2141, 2, 1)).put(ECHO + "/calendars/2141"))
        .is(428, "version.required");
    ProblemAssert.that(
            office()
                .header("If-Match", "\"7\"")
                .body(calendar(2141, 2, 1))
                .put(ECHO + "/calendars/2141"))
        .is(412, "version.stale");
    ProblemAssert.that(
            office()
                .header("If-Match", "\"1\"")
                .body(calendar(2141, 1, 1, 2))
                .put(ECHO + "/calendars/2141"))
        .is(409, "calendar.version-conflict")
        .at("/version");
    office()
        .header("If-Match", "\"1\"")
        .body(calendar(2141, 2, 1, 2))
        .put(ECHO + "/calendars/2141")
        .then()
        .statusCode(200)
        .body("holidays", contains("2141-01-01", "2141-01-02"));
    assertThat(Rows.texts("select version from work_calendar where year = 2141 order by 1"))
        .containsExactly("1", "2");
  }

  @Test
  void aCalendarThatContradictsItselfIsRefused() {
    ProblemAssert.that(
            office()
                .body(
                    Map.of(
                        "version",
                        1,
                        "source",
                        "for tests",
                        "holidays",
                        List.of("2143-01-01"),
                        "swappedWorkdays",
                        List.of("2142-01-05")))
                .put(ECHO + "/calendars/2142"))
        .is(422, "calendar.invalid");
    ProblemAssert.that(
            office()
                .body(
                    Map.of(
                        "version",
                        1,
                        "source",
                        " ",
                        "holidays",
                        List.of(),
                        "swappedWorkdays",
                        List.of()))
                .put(ECHO + "/calendars/2142"))
        .is(400, "validation")
        .at("/source")
        .at("/holidays");
    ProblemAssert.that(office().body(calendar(1999, 1, 1)).put(ECHO + "/calendars/1999"))
        .is(400, "validation");
  }

  @Test
  void aCorrectedCalendarMovesOpenDeadlinesAndTellsTheListener() {
    office().body(calendar(2145, 1, 1)).put(ECHO + "/calendars/2145").then().statusCode(200);
    // Monday 11 January 2145; five working days end on Monday 18
    Deadline before = start("echo.plan", Instant.parse("2145-01-11T02:00:00Z"));
    assertThat(before.dueAt()).isEqualTo(Instant.parse("2145-01-18T15:59:59.999Z"));

    office()
        .header("If-Match", "\"1\"")
        .body(calendar(2145, 2, 1, 13, 14))
        .put(ECHO + "/calendars/2145")
        .then()
        .statusCode(200);

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            office()
                .get(ECHO + "/deadlines/" + before.id())
                .then()
                .body("dueAt", equalTo("2145-01-20T15:59:59.999Z"))
                .body("calendarYearVersions.2145", equalTo(2))
                .body("version", equalTo(1)));
    assertThat(
            Rows.texts(
                "select kind from breach_seen where deadline_id = '%s'".formatted(before.id())))
        .containsExactly("RECOMPUTED");
    office()
        .get(ECHO + "/deadlines/" + before.id() + "/explain")
        .then()
        .body(
            "decisions[0].days.findAll { it.reason == 'HOLIDAY' }.day",
            contains("2145-01-13", "2145-01-14"));
  }

  @Test
  void aLoadWaitsForThoseWhoAreCountingSoThatNoneSlipsThrough() {
    office().body(calendar(2146, 1, 1)).put(ECHO + "/calendars/2146").then().statusCode(200);
    Instant start = Instant.parse("2146-01-10T02:00:00Z");
    var loading =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              deadlines.start("echo.plan", "note", aggregate, "320105", start);
              // While this transaction is open the load cannot go through
              var answer =
                  CompletableFuture.supplyAsync(() ->
                      office()
                          .header("If-Match", "\"1\"")
                          .body(calendar(2146, 2, 1, 12, 13))
                          .put(ECHO + "/calendars/2146")
                          .statusCode());
              Awaitility.await()
                  .atMost(PATIENCE)
                  .until(() ->
                      Rows.texts(
                                  "select count(*) from pg_locks where locktype ="
                                      + " 'advisory' and not granted")
                              .getFirst()
                              .equals("1")
                          || answer.isDone());
              assertThat(answer).isNotDone();
              return answer;
            });

    assertThat(loading.join()).isEqualTo(200);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(deadlines.open(aggregate, "echo.plan").orElseThrow().calendarVersions())
                .containsEntry(2146, 2));
  }

  // ---- contract

  @Test
  void theContractKnowsThesePathsUnderTheServicesOwnName() {
    String document = given().accept("application/json").get("/openapi").asString();

    assertThat(document)
        .contains("\"/api/v1/echo/deadlines/{id}/explain\"")
        .contains("\"explainEchoDeadline\"")
        .contains("\"loadEchoCalendar\"")
        .doesNotContain("{service}/deadlines")
        .doesNotContain("/clock");
    assertThat(OpenApiContract.of(document).violations())
        .filteredOn(v -> v.contains("/echo/") || v.contains("Deadline") || v.contains("Calendar"))
        .isEmpty();
  }
}

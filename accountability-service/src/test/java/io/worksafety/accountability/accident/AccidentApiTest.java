package io.worksafety.accountability.accident;

import static io.worksafety.accountability.People.as;
import static io.worksafety.accountability.Reports.casualties;
import static io.worksafety.accountability.Reports.fire;
import static io.worksafety.accountability.Reports.supplement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.accountability.Clockwork;
import io.worksafety.accountability.People;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvent;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class AccidentApiTest {

  private static final String TOPIC = "worksafety.accountability.events.v1";
  private static final String EVENT = "io.worksafety.accountability.";

  @Inject GradeRules gradeRules;

  @Test
  void theSeededGradeRuleIsArticleThree() {
    GradeRule seeded = gradeRules.effectiveOn(LocalDate.of(2027, 3, 1));

    assertThat(seeded).isEqualTo(GradeRuleFixture.order493());
  }

  @ParameterizedTest(name = "{0} dead, {1} injured, {2} yuan: {3} up to {4}")
  @CsvSource({
    "2, 9, 9999999.99, GENERAL, CITY, DISTRICT",
    "3, 0, 0, SERIOUS, PROVINCE, CITY",
    "0, 50, 0, MAJOR, STATE_DEPARTMENT, PROVINCE",
    "0, 0, 100000000, EXTRAORDINARY, STATE_COUNCIL, STATE_COUNCIL"
  })
  void theGradeDecidesHowFarTheReportGoesAndWhoInvestigates(
      int deaths, int injured, BigDecimal loss, String grade, String upTo, String investigator) {
    fire(at("2026-03-01T14:00:00+08:00"))
        .casualties(casualties(deaths, 0, injured, loss))
        .send(People.officer())
        .statusCode(201)
        .header("Location", matchesPattern("/api/v1/accidents/[0-9a-f-]{36}"))
        .body("no", matchesPattern("320105-A-20[0-9]{2}-[0-9]{6}"))
        .body("grade", equalTo(grade))
        .body("reportsUpTo", equalTo(upTo))
        .body("investigatedBy", equalTo(investigator));
  }

  @Test
  void threeDeadReported75MinutesAfterTheHeadWasInformedIsSeriousAnd15MinutesLate() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      // When
      UUID id =
          UUID.fromString(
              fire(at("2026-10-08T01:50:00+08:00"))
                  .dead(3)
                  .object(UUID.randomUUID())
                  .headInformed(at("2026-10-08T02:10:00+08:00"))
                  .received(at("2026-10-08T03:25:00+08:00"))
                  .send(People.officer())
                  .statusCode(201)
                  .body("grade", equalTo("SERIOUS"))
                  .body("lateness", equalTo("LATE"))
                  .body("minutesLate", equalTo(15))
                  .body("reportDueAt", equalTo("2026-10-07T19:10:00.000Z"))
                  .extract()
                  .path("id"));

      // Then
      RecordedEvent reported = events.await(EVENT + "accident-reported.v1", id);
      RecordedEvent late = events.await(EVENT + "accident-report-late.v1", id);
      EventSchemas.ofModule().assertAllValid(List.of(reported, late));
      assertThat(reported.json().path("late").asBoolean()).isTrue();
      assertThat(reported.json().path("grade").asText()).isEqualTo("SERIOUS");
      assertThat(reported.json().path("deaths").asInt()).isEqualTo(3);
      assertThat(late.json().path("minutesLate").asInt()).isEqualTo(15);
      assertThat(late.sequence()).isEqualTo(reported.sequence() + 1);
      assertThat(reported.body()).doesNotContain("电动车商行");
    }
  }

  @ParameterizedTest(name = "head informed {0}, received {1}: {2}")
  @CsvSource({
    "2026-03-01T09:00:00+08:00, 2026-03-01T10:01:00+08:00, LATE, 1",
    "2026-03-01T09:00:00+08:00, 2026-03-01T10:00:00+08:00, ON_TIME,"
  })
  void latenessIsArithmetic(String informed, String received, String lateness, Integer minutes) {
    fire(at("2026-03-01T08:50:00+08:00"))
        .headInformed(at(informed))
        .received(at(received))
        .send(People.officer())
        .statusCode(201)
        .body("lateness", equalTo(lateness))
        .body("minutesLate", minutes == null ? nullValue() : equalTo(minutes));
  }

  @Test
  void withoutTheHeadsHourAnOutsideSignalOnlyMakesLatenessProbable() {
    fire(at("2026-03-01T08:50:00+08:00"))
        .headInformed(null)
        .unknown("HEAD_INFORMED_AT", "负责人失联")
        .with("earliestSignal", Map.of("kind", "CALL_119", "at", "2026-03-01T01:00:00Z"))
        .received(at("2026-03-01T11:00:00+08:00"))
        .send(People.officer())
        .statusCode(201)
        .body("lateness", equalTo("PROBABLY_LATE"))
        .body("minutesLate", nullValue())
        .body("unknown[0].content", equalTo("HEAD_INFORMED_AT"));
  }

  @Test
  void withoutATimeOfReceiptTheServersClockCounts() {
    fire(Clockwork.now().minusSeconds(7200))
        .received(null)
        .send(People.enterprise(UUID.randomUUID()))
        .statusCode(201)
        .body("receivedAtStated", equalTo(false))
        .body("lateness", equalTo("LATE"))
        .body("receivedAt", notNullValue());
  }

  @Test
  void anEnterpriseDoesNotStateWhenItsReportWasReceived() {
    ProblemAssert.that(
            fire(at("2026-03-01T08:50:00+08:00")).send(People.enterprise(UUID.randomUUID())))
        .is(403, "accountability.accident-receipt-not-yours")
        .at("/receivedAt");
  }

  @Test
  void aStatutoryContentIsGivenOrDeclaredUnknown() {
    Instant occurred = at("2026-03-01T08:50:00+08:00");

    ProblemAssert.that(fire(occurred).without("measures").send(People.officer()))
        .is(422, "accountability.accident-content-missing")
        .at("/measures");
    ProblemAssert.that(fire(occurred).unknown("PLACE", "不清楚").send(People.officer()))
        .is(422, "accountability.accident-unknown-contradicted")
        .at("/place");
    fire(occurred)
        .casualties(casualties(1, 0, 0, null))
        .unknown("LOSS", "现场仍在处置，暂无法评估")
        .send(People.officer())
        .statusCode(201)
        .body("facts[0].lossYuan", nullValue());
  }

  @ParameterizedTest(name = "occurred {0}, informed {1}, received {2}: {3}")
  @CsvSource({
    "2026-03-01T09:00:00Z, 2026-03-01T09:10:00Z, 2026-03-01T08:59:59Z, /occurredAt",
    "2026-03-01T09:00:00Z, 2026-03-01T08:59:00Z, 2026-03-01T10:00:00Z, /headInformedAt",
    "2026-03-01T09:00:00Z, 2026-03-01T09:10:00Z, 2099-01-01T00:00:00Z, /receivedAt"
  })
  void timesThatContradictEachOtherAreRefused(
      Instant occurred, Instant informed, Instant received, String pointer) {
    ProblemAssert.that(
            fire(occurred).headInformed(informed).received(received).send(People.officer()))
        .is(422, "accountability.accident-time-order")
        .at(pointer);
  }

  @Test
  void aMomentIsTextWithinTheYearsPeopleKnow() {
    Instant occurred = at("2026-03-01T08:50:00+08:00");

    for (Object moment : List.of(1772326200, "+1000000000-01-01T00:00:00Z", "2026-03-01")) {
      ProblemAssert.that(fire(occurred).with("occurredAt", moment).send(People.officer()))
          .is(400, "json.wrong-type")
          .at("/occurredAt");
    }
    ProblemAssert.that(
            as(People.auditor())
                .urlEncodingEnabled(true)
                .queryParam("occurredSince", "+1000000000-01-01T00:00:00Z")
                .get("/api/v1/accidents"))
        .is(400, "parameter.invalid")
        .parameter("occurredSince");
  }

  @Test
  void aPlaceOutsideTheCallersAreaIsRefused() {
    ProblemAssert.that(
            fire(at("2026-03-01T08:50:00+08:00"))
                .send(Tokens.of("STREET_OFFICER").area(People.OTHER_STREET)))
        .is(403, "outside-area");
  }

  @Test
  void anotherStreetDoesNotFindIt() {
    UUID id = fire(at("2026-03-01T08:50:00+08:00")).sent();
    Tokens other = Tokens.of("STREET_OFFICER").area(People.OTHER_STREET);

    ProblemAssert.that(as(other).get("/api/v1/accidents/{id}", id)).is(404, "not-found");
    ProblemAssert.that(as(other).get("/api/v1/accidents/{id}/explain", id)).is(404, "not-found");
    ProblemAssert.that(supplement(id, other, Clockwork.now(), casualties(1, 0, 0, 1), null))
        .is(404, "not-found");
    as(other).get("/api/v1/accidents").then().statusCode(200).body("items.id", not(hasItem(id)));
  }

  @Test
  void anEnterpriseSeesWhatItReportedAndNothingElse() {
    Tokens own = People.enterprise(UUID.randomUUID());
    Tokens stranger = People.enterprise(UUID.randomUUID());
    String id =
        fire(at("2026-03-01T08:50:00+08:00"))
            .received(null)
            .send(own)
            .statusCode(201)
            .extract()
            .path("id");

    as(own).get("/api/v1/accidents").then().body("items.id", equalTo(List.of(id)));
    ProblemAssert.that(as(stranger).get("/api/v1/accidents/{id}", id)).is(404, "not-found");
    ProblemAssert.that(
            supplement(
                UUID.fromString(id), stranger, Clockwork.now(), casualties(1, 0, 0, 1), null))
        .is(404, "not-found");
  }

  @Test
  void twoDeadAndOneMoreOnTheTwelfthDayIsSerious() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID id = fire(at("2026-03-01T14:00:00+08:00")).with("roadOrFire", false).dead(2).sent();

      // When
      supplement(
              id,
              People.officer(),
              at("2026-03-13T08:00:00+08:00"),
              casualties(3, 0, 0, 350000),
              null)
          .statusCode(200)
          .body("grade", equalTo("SERIOUS"))
          .body("investigatedBy", equalTo("CITY"))
          .body("reportsUpTo", equalTo("PROVINCE"))
          .body("facts.grade", equalTo(List.of("GENERAL", "SERIOUS")))
          .body("facts.deaths", equalTo(List.of(2, 3)))
          .body("facts[1].inWindow", equalTo(true))
          .body("facts[1].late", equalTo(true));

      // Then
      RecordedEvent supplemented = events.await(EVENT + "accident-supplemented.v1", id);
      RecordedEvent regraded = events.await(EVENT + "accident-regraded.v1", id);
      EventSchemas.ofModule().assertAllValid(List.of(supplemented, regraded));
      assertThat(regraded.json().path("from").asText()).isEqualTo("GENERAL");
      assertThat(regraded.json().path("to").asText()).isEqualTo("SERIOUS");
    }
  }

  @ParameterizedTest(name = "road or fire {0}, change {1}: counts {2}")
  @CsvSource({
    "false, 2026-03-31T23:59:59+08:00, true",
    "false, 2026-04-01T00:00:00+08:00, false",
    "true, 2026-03-08T23:59:59+08:00, true",
    "true, 2026-03-09T00:00:00+08:00, false"
  })
  void aChangeAfterTheLastDayIsKeptButDoesNotRegrade(
      boolean roadOrFire, String changed, boolean counts) {
    UUID id = fire(at("2026-03-01T14:00:00+08:00")).with("roadOrFire", roadOrFire).dead(2).sent();

    supplement(id, People.head(), at(changed), casualties(3, 0, 0, 350000), "伤员经抢救无效死亡")
        .statusCode(200)
        .body("facts[1].inWindow", equalTo(counts))
        .body("facts[1].deaths", equalTo(3))
        .body("grade", equalTo(counts ? "SERIOUS" : "GENERAL"));
  }

  @Test
  void afterTheWindowOnlyTheHeadOfTheOrganRecordsAndWithAReason() {
    UUID id = fire(at("2026-03-01T14:00:00+08:00")).dead(2).sent();
    Instant late = at("2026-05-01T00:00:00+08:00");

    ProblemAssert.that(supplement(id, People.officer(), late, casualties(3, 0, 0, 1), "更正"))
        .is(409, "accountability.accident-window-closed");
    ProblemAssert.that(supplement(id, People.head(), late, casualties(3, 0, 0, 1), null))
        .is(422, "accountability.accident-reason-missing")
        .at("/reason");
  }

  @Test
  void aSupplementThatChangesNothingOrLowersAFigureWithoutReasonIsRefused() {
    UUID id = fire(at("2026-03-01T14:00:00+08:00")).dead(2).sent();
    Instant changed = at("2026-03-02T00:00:00+08:00");

    ProblemAssert.that(supplement(id, People.officer(), changed, casualties(2, 0, 0, 350000), null))
        .is(422, "accountability.accident-facts-unchanged");
    ProblemAssert.that(supplement(id, People.officer(), changed, casualties(1, 0, 0, 350000), null))
        .is(422, "accountability.accident-reason-missing");
    supplement(id, People.officer(), changed, casualties(1, 0, 1, 350000), "一人误判死亡，已抢救")
        .statusCode(200)
        .body("facts", hasSize(2));
  }

  @Test
  void theReportClimbsLevelByLevelAndALateStepIsMarked() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID id =
          fire(at("2026-03-01T09:30:00+08:00"))
              .dead(3)
              .received(at("2026-03-01T10:00:00+08:00"))
              .sent();

      // When the city has it one second after the limit
      hop(id, "CITY", "2026-03-01T11:59:00+08:00", "2026-03-01T12:00:01+08:00")
          .then()
          .statusCode(200)
          .body("status", equalTo("REPORTING"))
          .body("hops[0].dueAt", equalTo("2026-03-01T04:00:00.000Z"))
          .body("hops[0].minutesLate", equalTo(1))
          .body("allowedActions", hasItems("supplement", "hop"));
      hop(id, "PROVINCE", "2026-03-01T13:00:00+08:00", "2026-03-01T13:05:00+08:00")
          .then()
          .statusCode(200)
          .body("hops[1].minutesLate", nullValue())
          .body("allowedActions", not(hasItem("hop")));

      // Then
      RecordedEvent late =
          events.awaitOne(
              "late hop",
              e ->
                  (EVENT + "accident-report-late.v1").equals(e.type())
                      && id.equals(e.aggregateId()));
      assertThat(late.json().path("level").asText()).isEqualTo("CITY");
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
    }
  }

  @Test
  void aLevelIsToldOnceAndNoHigherThanTheGradeDemands() {
    UUID id =
        fire(at("2026-03-01T09:30:00+08:00")).received(at("2026-03-01T10:00:00+08:00")).sent();

    ProblemAssert.that(
            hop(id, "PROVINCE", "2026-03-01T10:10:00+08:00", "2026-03-01T10:20:00+08:00"))
        .is(409, "accountability.accident-hop-not-needed");
    ProblemAssert.that(hop(id, "CITY", "2026-03-01T09:50:00+08:00", "2026-03-01T10:20:00+08:00"))
        .is(422, "accountability.accident-time-order");
    hop(id, "CITY", "2026-03-01T10:10:00+08:00", "2026-03-01T10:20:00+08:00")
        .then()
        .statusCode(200);
    ProblemAssert.that(hop(id, "CITY", "2026-03-01T10:30:00+08:00", "2026-03-01T10:40:00+08:00"))
        .is(409, "accountability.accident-hop-not-next");
  }

  @Test
  void aReportThatStaysTooLongAtOneLevelIsNoticed() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID id = fire(at("2026-03-01T09:30:00+08:00")).sent();

      RecordedEvent overdue = events.await(EVENT + "accident-hop-overdue.v1", id);

      EventSchemas.ofModule().assertValid(overdue);
      assertThat(overdue.json().path("atLevel").asText()).isEqualTo("DISTRICT");
    }
  }

  @Test
  void theWindowOpensWhenTheHighestLevelHasItAndClosesAfterItsLastDay() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      Instant occurred = Clockwork.now().minusSeconds(3 * 3600);
      UUID id = fire(occurred).dead(1).sent();
      as(People.officer())
          .body(
              Map.of(
                  "toLevel",
                  "CITY",
                  "toOrganization",
                  "南京市应急管理局",
                  "sentAt",
                  occurred.plusSeconds(3600).toString(),
                  "receivedAt",
                  occurred.plusSeconds(3660).toString()))
          .post("/api/v1/accidents/{id}/hops", id)
          .then()
          .statusCode(200)
          .body("status", equalTo("SUPPLEMENT_WINDOW"));

      // When the seven days of a fire are over
      Clockwork.advance("P8D");

      // Then
      EventSchemas.ofModule().assertValid(events.await(EVENT + "accident-window-closed.v1", id));
      as(People.auditor())
          .get("/api/v1/accidents/{id}", id)
          .then()
          .body("status", equalTo("WINDOW_CLOSED"));
    }
  }

  @Test
  void explainShowsTheRuleTheFactsAndTheArithmetic() {
    UUID id =
        fire(at("2026-10-08T01:50:00+08:00"))
            .dead(3)
            .headInformed(at("2026-10-08T02:10:00+08:00"))
            .received(at("2026-10-08T03:25:00+08:00"))
            .sent();

    as(People.auditor())
        .get("/api/v1/accidents/{id}/explain", id)
        .then()
        .statusCode(200)
        .body(
            "decisions.decision",
            equalTo(List.of("accident.grade", "accident.lateness", "accident.window")))
        .rootPath("decisions[0]")
        .body("rules[0].id", equalTo("ORDER-493-ART-3"))
        .body("rules[0].basis", equalTo("生产安全事故报告和调查处理条例（国务院令第493号）第三条"))
        .body("steps[0].text", equalTo("deaths 3 + missing 0 lies in [3, 10)"))
        .body("outcome", equalTo("SERIOUS"))
        .rootPath("decisions[1]")
        .body("rules[0].id", equalTo("accident.report"))
        .body("facts.find { it.name == 'amount' }.unit", equalTo("HOURS"))
        .body("steps[2].result", equalTo("15"))
        .body("outcome", equalTo("LATE"))
        .rootPath("decisions[2]")
        .body("outcome", equalTo("2026-10-15T15:59:59.999Z"));
  }

  @Test
  void theListIsFilteredAndPaged() {
    UUID object = UUID.randomUUID();
    String first = fire(at("2026-03-01T09:30:00+08:00")).object(object).sent().toString();
    String second = fire(at("2026-03-02T09:30:00+08:00")).object(object).dead(3).sent().toString();

    String next =
        as(People.auditor())
            .get("/api/v1/accidents?objectId={o}&limit=1", object)
            .then()
            .statusCode(200)
            .body("items.id", equalTo(List.of(second)))
            .header("Link", notNullValue())
            .extract()
            .path("next");
    as(People.auditor())
        .get("/api/v1/accidents?objectId={o}&limit=1&cursor={c}", object, next)
        .then()
        .body("items.id", equalTo(List.of(first)))
        .body("next", nullValue());
    as(People.auditor())
        .get("/api/v1/accidents?objectId={o}&grade=SERIOUS&area=320105001", object)
        .then()
        .body("items.id", equalTo(List.of(second)));
    ProblemAssert.that(as(People.auditor()).get("/api/v1/accidents?grad=SERIOUS"))
        .is(400, "parameter.unknown");
  }

  @Test
  void oneOfTwoSupplementsAtTheSameVersionWins() throws Exception {
    UUID id = fire(at("2026-03-01T14:00:00+08:00")).dead(2).sent();
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Response> attempt =
        () -> {
          together.await();
          return as(People.officer())
              .header("If-Match", "\"0\"")
              .body(
                  Map.of(
                      "changedAt", "2026-03-02T00:00:00Z",
                      "casualties", casualties(3, 0, 0, 350000),
                      "source", "医院"))
              .post("/api/v1/accidents/{id}/supplements", id);
        };

    List<Response> answers;
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(attempt);
      var two = threads.submit(attempt);
      answers = List.of(one.get(), two.get());
    }

    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    as(People.auditor())
        .get("/api/v1/accidents/{id}", id)
        .then()
        .body("facts", hasSize(2))
        .header("ETag", notNullValue());
  }

  private static Response hop(UUID id, String level, String sent, String received) {
    return as(People.officer())
        .body(
            Map.of(
                "toLevel",
                level,
                "toOrganization",
                "上级应急管理部门",
                "sentAt",
                at(sent).toString(),
                "receivedAt",
                at(received).toString()))
        .post("/api/v1/accidents/{id}/hops", id);
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}

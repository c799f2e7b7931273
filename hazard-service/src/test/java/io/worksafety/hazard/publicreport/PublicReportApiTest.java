package io.worksafety.hazard.publicreport;

import static io.restassured.RestAssured.given;
import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.body;
import static io.worksafety.hazard.Api.with;
import static io.worksafety.hazard.Api.without;
import static io.worksafety.hazard.Case.LAT;
import static io.worksafety.hazard.Case.LON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.worksafety.hazard.Api;
import io.worksafety.platform.privacy.RetentionRun;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import io.worksafety.testkit.parts.Parts;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class PublicReportApiTest {

  private static final String PATH = "/api/v1/public-reports";
  private static final String WORDS = "我是隔壁卖面的，夜里他们在店里充电";

  private record Filed(UUID id, String claim) {}

  @Test
  void anybodyReportsWithoutANameAndFollowsTheReportByItsToken() {
    Filed report = filed(reportBody());

    post(officer(), report, "rejection", Map.of("reason", "不在本区")).then().statusCode(200);

    claimed(report.claim())
        .then()
        .statusCode(200)
        .body("status", equalTo("REJECTED"))
        .body("rejectionReason", equalTo("不在本区"));
    ProblemAssert.that(claimed("A".repeat(43))).is(404, "public-report.claim-unknown");
  }

  @Test
  void neitherWordsNorTokenNorNameStandInTheDatabaseOrInEvents() throws SQLException {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      Filed report =
          filed(with(reportBody(), "reporter", Map.of("name", "司空静", "phone", "13966667777")));

      var received = events.await(Api.EVENT + "public-report-received.v1", report.id());

      EventSchemas.ofModule().assertAllValid(events.ofAggregate(report.id()));
      assertThat(received.toString()).doesNotContain(WORDS).doesNotContain("司空静");
      try (var database = Parts.superuser();
          var select =
              database.prepareStatement(
                  "select r::text || coalesce((select string_agg(o.payload, '') from outbox o), '')"
                      + " || coalesce((select string_agg(i::text, '') from reporter_identity i), '')"
                      + " from public_report r where id = ?")) {
        select.setObject(1, report.id());
        try (var row = select.executeQuery()) {
          assertThat(row.next()).isTrue();
          assertThat(row.getString(1))
              .doesNotContain(WORDS)
              .doesNotContain(report.claim())
              .doesNotContain("司空静")
              .doesNotContain("13966667777");
        }
      }
    }
  }

  @Test
  void anAcceptedReportBecomesAHazardInTheOfficersWords() {
    Filed report = filed(reportBody());

    UUID hazard = accepted(report);

    as(Api.department())
        .get("/api/v1/hazards/" + hazard)
        .then()
        .statusCode(200)
        .body("source", equalTo("PUBLIC_REPORT"))
        .body("title", equalTo("电池与住宿未分隔"))
        .body("description", nullValue())
        .body("sourceRef", notNullValue());
  }

  @Test
  void aSecondReportIsASightingOfTheFirstAndEarnsNothing() {
    UUID hazard = accepted(filed(reportBody()));
    Filed second = filed(reportBody());

    post(officer(), second, "acceptance", Map.of("hazardId", hazard, "imminent", false))
        .then()
        .statusCode(200)
        .body("sighting", equalTo(true))
        .body("hazardId", equalTo(hazard.toString()));
    as(officer())
        .queryParam("hazardId", hazard)
        .get(PATH)
        .then()
        .body("items", hasSize(2))
        .body("items.hazardId", everyItem(equalTo(hazard.toString())));
    answered(second);
    ProblemAssert.that(post(Api.head(), second, "reward", Map.of("fineYuan", 30000)))
        .is(422, "public-report.not-rewardable");
  }

  @Test
  void acceptanceNeedsANewHazardOrAnOpenOne() {
    Filed report = filed(reportBody());

    ProblemAssert.that(post(officer(), report, "acceptance", Map.of("imminent", false)))
        .is(422, "public-report.hazard-needed");
    ProblemAssert.that(
            post(
                officer(),
                report,
                "acceptance",
                Map.of("hazardId", UUID.randomUUID(), "imminent", false)))
        .is(422, "public-report.hazard-unknown");
  }

  @Test
  void aReportOfADeathIsRoutedAndVerifiedByTheCounty() {
    Filed report = filed(with(reportBody(), "involvesDeath", true));

    ProblemAssert.that(post(officer(), report, "acceptance", acceptance()))
        .is(422, "public-report.death-must-be-routed");
    ProblemAssert.that(post(officer(), report, "rejection", Map.of("reason", "无")))
        .is(422, "public-report.death-must-be-routed");
    post(streetOfficer(), report, "routing", Map.of("reason", "称有一人死亡"))
        .then()
        .statusCode(200)
        .body("status", equalTo("ROUTED"));
    ProblemAssert.that(post(streetOfficer(), report, "verification", finding(true)))
        .is(403, "public-report.county-needed");
    post(officer(), report, "verification", finding(true))
        .then()
        .statusCode(200)
        .body("status", equalTo("VERIFIED"));
  }

  @Test
  void aReportWithoutADeathIsNotRouted() {
    ProblemAssert.that(post(officer(), filed(reportBody()), "routing", Map.of("reason", "无")))
        .is(422, "public-report.no-death");
  }

  @Test
  void aRewardIsComputedDecidedByOneAndPaidByAnotherToWhoHoldsTheToken() {
    Filed report = filed(reportBody());
    accepted(report);
    answered(report);

    post(Api.head(), report, "reward", Map.of("fineYuan", 30000))
        .then()
        .statusCode(200)
        .body("course.reward.amountYuan", equalTo(4500.00f))
        .body("course.reward.ruleId", equalTo("reward.national"));
    ProblemAssert.that(post(Api.head(), report, "reward", Map.of("fineYuan", 1)))
        .is(409, "public-report.reward-decided");
    ProblemAssert.that(post(officer(), report, "closing", Map.of("remark", "办结")))
        .is(409, "public-report.reward-open");
    Map<String, Object> payment = body("voucherNo", "JL-1", "claimToken", report.claim());
    ProblemAssert.that(post(Api.head(), report, "reward/payment", payment))
        .is(403, "public-report.payer-is-decider");
    ProblemAssert.that(post(officer(), report, "reward/payment", without(payment, "claimToken")))
        .is(422, "public-report.claim-needed");
    ProblemAssert.that(
            post(officer(), report, "reward/payment", with(payment, "claimToken", "A".repeat(43))))
        .is(422, "public-report.claim-needed");
    post(officer(), report, "reward/payment", payment)
        .then()
        .statusCode(200)
        .body("status", equalTo("REWARDED"));

    claimed(report.claim())
        .then()
        .body("rewardYuan", equalTo(4500.00f))
        .body("rewardPaidAt", notNullValue());
    as(officer())
        .get(PATH + "/" + report.id() + "/explain")
        .then()
        .statusCode(200)
        .body("decisions[0].outcome", equalTo("4500.00"))
        .body("decisions[0].steps", hasSize(2))
        .body("decisions[0].rules[0].id", equalTo("reward.national"));
  }

  @Test
  void aConcealedAccidentIsRewardedByItsPersonsUpToTheCap() {
    Filed report = filed(with(reportBody(), "matter", "CONCEALED_ACCIDENT"));
    accepted(report);
    answered(report);

    ProblemAssert.that(post(Api.head(), report, "reward", Map.of("fineYuan", 30000)))
        .is(422, "public-report.reward-basis");
    post(Api.head(), report, "reward", Map.of("accidentGrade", "SERIOUS", "verifiedPersons", 9))
        .then()
        .statusCode(200)
        .body("course.reward.amountYuan", equalTo(300000.00f));
  }

  @Test
  void whatProvedUntrueIsClosedWithoutAReward() {
    Filed report = filed(reportBody());
    accepted(report);
    post(officer(), report, "verification", finding(false)).then().statusCode(200);
    post(officer(), report, "answer", Map.of("text", "经核查不属实")).then().statusCode(200);

    ProblemAssert.that(post(Api.head(), report, "reward", Map.of("fineYuan", 0)))
        .is(422, "public-report.not-rewardable");
    ProblemAssert.that(post(officer(), report, "reward/payment", Map.of("voucherNo", "JL-2")))
        .is(409, "public-report.reward-missing");
    post(officer(), report, "closing", Map.of("remark", "办结"))
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"));
    ProblemAssert.that(post(officer(), report, "answer", Map.of("text", "再答复")))
        .is(409, "public-report.status-conflict");
  }

  @Test
  void theReporterAddsToTheReportUntilItIsVerified() {
    Filed report = filed(reportBody());
    Map<String, Object> more = body("claimToken", report.claim(), "content", "又搬来一批");

    somebody().body(more).post(PATH + "/claimed/supplements").then().statusCode(200);

    as(officer())
        .get(PATH + "/" + report.id())
        .then()
        .body("content", equalTo(WORDS))
        .body("supplements.content", equalTo(List.of("又搬来一批")))
        .body("allowedActions", hasItem("ACCEPT"));
    accepted(report);
    post(officer(), report, "verification", finding(true)).then().statusCode(200);
    ProblemAssert.that(somebody().body(more).post(PATH + "/claimed/supplements"))
        .is(409, "public-report.status-conflict");
  }

  @Test
  void whatComesByTelephoneIsWrittenDownByAnOfficial() {
    Map<String, Object> call = with(reportBody(), "channel", "HOTLINE");

    ProblemAssert.that(somebody().body(call).post(PATH))
        .is(403, "public-report.channel-of-officials");
    as(officer()).body(call).post(PATH).then().statusCode(201);
    ProblemAssert.that(
            as(Tokens.of("DEPT_OFFICER").subject("far").person(UUID.randomUUID()).area("320106"))
                .body(call)
                .post(PATH))
        .is(403, "outside-area");
  }

  @Test
  void aReportNeedsAPlace() {
    ProblemAssert.that(somebody().body(without(reportBody(), "location")).post(PATH))
        .is(422, "public-report.place-needed");
  }

  @Test
  void twoPeopleTogetherLearnWhoFiledAReportAndNobodyLearnsAnAnonymousOne() {
    UUID asking = UUID.randomUUID();
    UUID deciding = UUID.randomUUID();
    Filed named =
        filed(with(reportBody(), "reporter", Map.of("name", "司空静", "phone", "13966667777")));
    Filed anonymous = filed(reportBody());
    Map<String, Object> reason = Map.of("reason", "核查是否打击报复");

    ProblemAssert.that(
            as(discipline(asking))
                .body(reason)
                .post(PATH + "/" + anonymous.id() + "/reporter-openings"))
        .is(404, "not-found");
    String openings = PATH + "/" + named.id() + "/reporter-openings";
    UUID opening = Api.created(as(discipline(asking)).body(reason).post(openings));
    as(discipline(deciding))
        .body(Map.of())
        .post(openings + "/" + opening + "/approval")
        .then()
        .statusCode(200);
    as(discipline(asking))
        .get(openings + "/" + opening + "/identity")
        .then()
        .statusCode(200)
        .body("name", equalTo("司空静"))
        .body("reportId", equalTo(named.id().toString()));
  }

  @Test
  void theIdentityIsDestroyedLongAfterTheReportIsOver() throws SQLException {
    Filed report = filed(with(reportBody(), "reporter", Map.of("name", "司空静")));
    try (var database = Parts.superuser();
        var statement = database.createStatement()) {
      statement.executeUpdate(
          "update public_report set status = 'CLOSED', updated_at = '2015-01-01' where id = '"
              + report.id()
              + "'");
    }

    Arc.container().instance(RetentionRun.class).get().run();

    ProblemAssert.that(
            as(discipline(UUID.randomUUID()))
                .body(Map.of("reason", "核查是否打击报复"))
                .post(PATH + "/" + report.id() + "/reporter-openings"))
        .is(409, "reporter.destroyed");
  }

  @Test
  void aCitizensAccountIsSealedAndEnterprisesSeeNoReport() {
    String account = "citizen-" + UUID.randomUUID();
    as(Tokens.of("REPORTER").subject(account).area(Api.DISTRICT))
        .body(reportBody())
        .post(PATH)
        .then()
        .statusCode(201);

    as(officer()).get(PATH).then().statusCode(200).body("items[0].anonymous", equalTo(false));
    ProblemAssert.that(as(Api.enterprise(Api.anEnterprise())).get(PATH)).is(403, "forbidden");
  }

  @Test
  void aReportNobodyDecidedOnIsPublishedAsLate() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      Filed report = filed(reportBody());

      Api.travel(30);

      events.await(Api.EVENT + "public-report-deadline-missed.v1", report.id());
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(report.id()));
    }
  }

  private static Filed filed(Map<String, Object> report) {
    Response answer = somebody().body(report).post(PATH);
    answer.then().statusCode(201).body("status", equalTo("RECEIVED"));
    String id =
        as(officer())
            .get(PATH)
            .then()
            .statusCode(200)
            .extract()
            .path("items.find { it.no == '" + answer.path("no") + "' }.id");
    return new Filed(UUID.fromString(id), answer.path("claimToken"));
  }

  private static UUID accepted(Filed report) {
    return UUID.fromString(
        post(officer(), report, "acceptance", acceptance())
            .then()
            .statusCode(200)
            .extract()
            .path("hazardId"));
  }

  private static void answered(Filed report) {
    post(officer(), report, "verification", finding(true)).then().statusCode(200);
    post(officer(), report, "answer", Map.of("text", "经核查属实")).then().statusCode(200);
  }

  private static Map<String, Object> acceptance() {
    return Map.of("title", "电池与住宿未分隔", "imminent", false);
  }

  private static Map<String, Object> finding(boolean found) {
    return Map.of("found", found, "statement", "现场核查情况");
  }

  private static Map<String, Object> reportBody() {
    return body(
        "channel",
        "ONLINE",
        "matter",
        "HAZARD",
        "content",
        WORDS,
        "involvesDeath",
        false,
        "areaCode",
        Api.STREET,
        "location",
        Api.point(LAT, LON));
  }

  private static Response claimed(String claim) {
    return somebody().body(Map.of("claimToken", claim)).post(PATH + "/claimed");
  }

  private static RequestSpecification somebody() {
    return given().contentType(ContentType.JSON);
  }

  private static Response post(Tokens token, Filed report, String act, Object body) {
    return as(token).body(body).post(PATH + "/" + report.id() + "/" + act);
  }

  private static Tokens officer() {
    return Api.department();
  }

  private static Tokens streetOfficer() {
    return Tokens.of("STREET_OFFICER")
        .subject("street-triage")
        .person(new UUID(9, 9))
        .area(Api.STREET);
  }

  private static Tokens discipline(UUID person) {
    return Tokens.of("DISCIPLINE")
        .subject("discipline-" + person)
        .person(person)
        .area(Api.DISTRICT);
  }
}

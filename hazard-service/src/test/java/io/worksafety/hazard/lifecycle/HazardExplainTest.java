package io.worksafety.hazard.lifecycle;

import static io.restassured.RestAssured.given;
import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.body;
import static io.worksafety.hazard.Api.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Case;
import io.worksafety.testkit.Explained;
import io.worksafety.testkit.Explained.Decision;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class HazardExplainTest {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static Explained explain(Case hazard) {
    return Explained.in(as(Api.department()).get("/api/v1/hazards/" + hazard.id + "/explain"))
        .isBorneOutBy(given().accept("application/json").get("/openapi").asString());
  }

  @Test
  void theDueDateOfAGeneralHazardFollowsFromTheFactsOfItsExplanation() {
    Case hazard = Case.general();

    Decision due = explain(hazard).decision("hazard.due-date");

    // start + amount calendar days, to the end of the last day in China
    LocalDate last =
        due.instant("startedAt")
            .atZone(CHINA)
            .toLocalDate()
            .plusDays(Integer.parseInt(due.fact("amount")));
    assertThat(due.outcome())
        .isEqualTo(last.plusDays(1).atStartOfDay(CHINA).toInstant().minusMillis(1).toString())
        .isEqualTo(hazard.get().extract().path("dueAt"));
    assertThat(due.json().path("decidedBy").asText()).isEqualTo("RULE");
    assertThat(due.rules()).containsExactly("hazard.rectification-general");
    assertThat(due.json().path("days").valueStream().filter(d -> d.path("counted").asBoolean()))
        .hasSize(15);
    assertThat(due.overruledBy()).containsExactly("extendRectification", "regradeHazard");
  }

  @Test
  void overdueIsAComparisonOfTwoInstantsThatAreBothShown() {
    Case hazard = Case.general();
    assertThat(explain(hazard).decision("hazard.overdue").outcome()).isEqualTo("false");

    Api.travel(17);

    Decision overdue = explain(hazard).decision("hazard.overdue");
    assertThat(overdue.instant("now")).isAfter(overdue.instant("dueAt"));
    long days =
        ChronoUnit.DAYS.between(
            overdue.instant("dueAt").atZone(CHINA).toLocalDate(),
            overdue.instant("now").atZone(CHINA).toLocalDate());
    assertThat(overdue.outcome()).isEqualTo("true");
    assertThat(overdue.results()).containsExactly("true", String.valueOf(days), "true");
  }

  @Test
  void aHazardThatWasVerifiedLateIsOverdueNoLonger() {
    Case hazard = Case.general();
    Api.travel(17);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> hazard.get().extract().path("overdueSince") != null);
    hazard.submitted();
    assertThat(explain(hazard).decision("hazard.overdue").outcome()).isEqualTo("true");

    hazard.verified();

    Decision overdue = explain(hazard).decision("hazard.overdue");
    assertThat(overdue.outcome()).isEqualTo("false");
    assertThat(overdue.results()).endsWith("false");
    assertThat(overdue.fact("state")).isEqualTo("BREACHED");
  }

  @Test
  void anExtensionIsShownWithTheLimitItKept() {
    Case hazard = Case.general();
    Instant due = Instant.parse(hazard.get().extract().path("dueAt"));
    Instant later = due.plus(Duration.ofDays(5));
    hazard
        .post(
            Api.head(),
            "extension",
            body("reason", "材料未到", "dueAt", later.toString(), "interimMeasuresConfirmed", true))
        .then()
        .statusCode(200);

    Decision explained = explain(hazard).decision("hazard.due-date");

    assertThat(explained.json().path("decidedBy").asText()).isEqualTo("PERSON");
    assertThat(explained.outcome()).isEqualTo(later.toString());
    assertThat(explained.fact("extension")).isEqualTo(due + "/" + later);
    assertThat(explained.fact("extensionsAllowed")).isEqualTo("1");
    assertThat(explained.instant("countedFrom")).isEqualTo(due);
    assertThat(explained.results())
        .contains(due.plus(Duration.ofDays(15)).toString(), later.toString());
  }

  @Test
  void theLevelNamesTheLineOfTheListAndTheDaysItWasInForce() {
    Case hazard = Case.major();

    Decision level = explain(hazard).decision("hazard.level");

    assertThat(level.outcome()).isEqualTo("MAJOR");
    assertThat(level.fact("criterionCode")).isEqualTo("AQ-42-1");
    assertThat(level.fact("decidedByPersonId")).isEqualTo(Api.OFFICER.toString());
    assertThat(level.rules())
        .containsExactly(
            "AQ-42-1",
            "hazard.control",
            "hazard.plan",
            "hazard.plan-approval",
            "hazard.rectification-major");
    LocalDate gradedOn = LocalDate.parse(level.fact("gradedOn"));
    assertThat(LocalDate.parse(level.json().at("/rules/0/effectiveFrom").asText()))
        .isBeforeOrEqualTo(gradedOn);
    assertThat(level.results()).startsWith("true");
  }

  @Test
  void withoutAListTwoPeopleAndTheirReasonAreTheBasis() {
    Case hazard = Case.registered();
    hazard
        .post(
            Api.department(),
            "grading",
            body(
                "level",
                "MAJOR",
                "reason",
                "整改需要停产，现场人员密集",
                "criterion",
                Map.of(
                    "document", "建邺区重大隐患认定指引",
                    "clause", "第三条",
                    "secondPersonId", Api.HEAD.toString()),
                "fixAtOnce",
                false))
        .then()
        .statusCode(200);
    hazard.post(Api.head(), "grading/confirmation", Map.of()).then().statusCode(200);

    Decision level = explain(hazard).decision("hazard.level");

    assertThat(level.rules()).contains("hazard.level-without-list");
    assertThat(level.fact("secondPersonId")).isEqualTo(Api.HEAD.toString());
    assertThat(level.fact("reason")).isEqualTo("整改需要停产，现场人员密集");
    assertThat(level.results()).startsWith("true");
  }

  @Test
  void theStopOrderSaysWhyItWasNeededAndWhoEndsIt() {
    Case hazard = Case.major();
    var control =
        with(
            with(Case.controlBody(), "removableSafely", false),
            "stopOrder",
            Map.of(
                "kind", "STOP_PRODUCTION",
                "documentNo", "宁建应急停〔2026〕3号",
                "scope", "一层仓库",
                "issuedAt", Api.now().toString()));
    hazard.post(Api.department(), "control", control).then().statusCode(200);

    Decision stop = explain(hazard).decision("hazard.stop-order");

    assertThat(stop.outcome()).isEqualTo("true");
    assertThat(stop.fact("removableSafely")).isEqualTo("false");
    assertThat(stop.overruledBy()).containsExactly("resumeProduction");
  }

  @Test
  void everyStageOfAMajorHazardHasItsOwnDeadlineExplained() {
    Case hazard = Case.rectifyingMajor();

    Explained explained = explain(hazard);

    assertThat(explained.all("deadline.end").stream().flatMap(d -> d.rules().stream()).toList())
        .containsExactly(
            "hazard.triage",
            "hazard.control",
            "hazard.listing",
            "hazard.plan",
            "hazard.plan-approval");
    assertThat(explained.decision("hazard.due-date").json().path("decidedBy").asText())
        .isEqualTo("PERSON");
  }

  @Test
  void aHazardWithoutALevelExplainsItsTriageOnly() {
    assertThat(explain(Case.reported()).names())
        .containsExactly("deadline.end", "deadline.overdue");
  }

  @Test
  void whoMayNotSeeTheHazardDoesNotFindItsExplanation() {
    String path = "/api/v1/hazards/" + Case.general().id + "/explain";

    ProblemAssert.that(as(Tokens.of("STREET_OFFICER").area(Api.OTHER_STREET)).get(path))
        .is(404, "not-found");
    ProblemAssert.that(as(Api.enterprise(Api.anEnterprise())).get(path)).is(404, "not-found");
    ProblemAssert.that(as(Tokens.of("REPORTER").area(Api.DISTRICT)).get(path)).is(403, "forbidden");
  }
}

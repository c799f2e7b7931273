package io.worksafety.accountability;

import static io.worksafety.accountability.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.worksafety.accountability.veto.VetoScene;
import io.worksafety.testkit.AccessMatrix;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class AccountabilityAccessTest {

  private static final Instant MISSED = Instant.parse("2026-11-10T15:59:59.999Z");

  /** Binds nobody whom another test makes. */
  private static final String RULE_OF_ANOTHER_CENTURY =
      """
      {"areaCode":"320105","name":"测试规则","subjectKind":"STREET","trigger":\
      {"kind":"ACCIDENT_GRADE_AT_LEAST","grade":"SERIOUS","count":1,"within":"ASSESSMENT_YEAR"},\
      "scope":["AWARDS"],"period":"P12M","earlyLift":false,"basis":{"docTitle":"测试","docNo":"1",\
      "clause":"1"},"effectiveFrom":"2199-01-01"}
      """;

  @TestFactory
  Stream<DynamicTest> everyOperationForEveryRoleInAndOutOfScope() {
    // First what has patience: events are read from the start of the service on
    String file = caseOf(new ChainEvents.Chain(), UUID.randomUUID());
    VetoScene scene = VetoScene.accident(3);
    String veto = scene.streetVeto();
    String rule = as(People.auditor()).get("/api/v1/veto-rules").path("items[0].id");
    String check =
        as(People.organisation())
            .body(
                Map.of(
                    "purpose",
                    "AWARD",
                    "at",
                    Clockwork.now().toString(),
                    "subjects",
                    List.of(Map.of("type", "ORGANIZATION", "id", UUID.randomUUID()))))
            .post("/api/v1/veto-checks")
            .then()
            .statusCode(201)
            .extract()
            .path("checkId");
    String deadline =
        as(People.auditor())
            .get("/api/v1/accountability/deadlines?aggregateId=" + scene.accident)
            .path("items[0].id");
    String party = as(People.auditor()).get("/api/v1/cases/{id}", file).path("parties[0].id");
    String finding = as(People.auditor()).get("/api/v1/conduct-findings").path("items[0].id");
    String emergency =
        as(Tokens.of("ORGAN_HEAD").subject("neighbour").area("320106"))
            .body(Map.of("reason", "危化品泄漏", "areaCode", People.DISTRICT, "minutes", 30))
            .post("/api/v1/accountability/emergency-accesses")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    return AccessMatrix.of("accountability", RestAssured.port)
        .recorded(scene.accident)
        .person(UUID.randomUUID())
        .thing("accidents", scene.accident)
        .thing("cases", file)
        .thing("cases/parties", party)
        .thing("conduct-findings", finding)
        .thing("vetoes", veto)
        .thing("veto-rules", rule)
        .thing("veto-checks", check)
        .thing("deadlines", deadline)
        .thing("calendars", 2026)
        .thing("emergency-accesses", emergency)
        .query("listDeadlines", "aggregateId=" + scene.accident)
        .body("loadCalendar", AccessMatrix.CALENDAR_IN_FORCE)
        .body("issueVetoRule", RULE_OF_ANOTHER_CENTURY)
        .related("own-report", UnaryOperator.identity())
        .related("subject", caller -> caller.org(scene.chain.streetOrganization()))
        .related("not-subject", UnaryOperator.identity())
        .related("no-party", UnaryOperator.identity())
        .related("investigator", UnaryOperator.identity())
        .related("decider", UnaryOperator.identity())
        .related("holder", caller -> caller.subject("neighbour"))
        .hiding("own-report", "subject")
        .tests();
  }

  @Test
  void whoMayNotReadACaseLearnsNothingFromItsDeadlines() {
    ChainEvents.Chain chain = new ChainEvents.Chain();
    String file = caseOf(chain, UUID.randomUUID());
    as(People.investigator()).post("/api/v1/cases/{id}/investigation", file).then().statusCode(200);
    String list = "/api/v1/accountability/deadlines?aggregateId=" + file;
    List<String> deadlines = as(People.auditor()).get(list).path("items.id");
    assertThat(deadlines).isNotEmpty();
    Tokens party = Tokens.of("DISCIPLINE").person(chain.departmentHead).area(People.DISTRICT);

    for (Tokens outsider : List.of(People.officer(), party)) {
      assertThat(as(outsider).get(list).then().statusCode(200).extract().<List<?>>path("items"))
          .isEmpty();
      ProblemAssert.that(
              as(outsider).get("/api/v1/accountability/deadlines/{d}", deadlines.getFirst()))
          .is(404, "not-found");
      ProblemAssert.that(
              as(outsider)
                  .get("/api/v1/accountability/deadlines/{d}/explain", deadlines.getFirst()))
          .is(404, "not-found");
    }
  }

  @Test
  void anAccidentOfAnotherUnitCannotBeSupplementedByAnEnterprise() {
    UUID accident = Reports.fire(Clockwork.now().minusSeconds(2400)).sent();

    ProblemAssert.that(
            as(People.enterprise(UUID.randomUUID()))
                .body(
                    Map.of(
                        "casualties",
                        Reports.casualties(9, 0, 0, 1),
                        "changedAt",
                        Clockwork.now().minusSeconds(60).toString(),
                        "source",
                        "测试",
                        "reason",
                        "测试"))
                .post("/api/v1/accidents/{a}/supplements", accident))
        .is(404, "not-found");
  }

  private static String caseOf(ChainEvents.Chain chain, UUID hazard) {
    chain.resolved("HAZARD_OVERDUE", hazard, "MAJOR", MISSED);
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                as(People.auditor())
                    .get("/api/v1/cases?triggerRef=" + hazard)
                    .then()
                    .extract()
                    .<String>path("items[0].id"),
            id -> id != null);
  }
}

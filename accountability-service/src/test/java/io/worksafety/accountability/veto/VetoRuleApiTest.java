package io.worksafety.accountability.veto;

import static io.worksafety.accountability.People.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.accountability.ChainEvents;
import io.worksafety.accountability.Clockwork;
import io.worksafety.accountability.People;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class VetoRuleApiTest {

  private static final String TOPIC = "worksafety.accountability.events.v1";

  @Test
  void theDemoDistrictHasItsRules() {
    as(People.auditor())
        .get("/api/v1/veto-rules?inForceOn=2026-06-01")
        .then()
        .statusCode(200)
        .body("items.ruleId", hasItem(VetoScene.STREET_RULE))
        .body("items.size()", greaterThanOrEqualTo(5))
        .body(
            "items.find { it.ruleId == '%s' }.trigger.grade".formatted(VetoScene.STREET_RULE),
            equalTo("SERIOUS"));
  }

  @Test
  void anotherDistrictSeesNoneOfThem() {
    as(Tokens.of("AUDITOR").area("320106"))
        .get("/api/v1/veto-rules")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void aNewVersionEndsTheOneBefore() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      Response first = issue(People.office(), rule());
      UUID firstId = UUID.fromString(first.then().statusCode(201).extract().path("id"));
      String ruleId = first.path("ruleId");
      Map<String, Object> next = rule();
      next.put("ruleId", ruleId);
      next.put("effectiveFrom", today().plusDays(30).toString());

      issue(People.office(), next)
          .then()
          .statusCode(201)
          .body("ruleVersion", equalTo(2))
          .body("ruleId", equalTo(ruleId));

      as(People.auditor())
          .get("/api/v1/veto-rules/{id}", firstId)
          .then()
          .body("effectiveTo", equalTo(today().plusDays(30).toString()));
      as(People.auditor())
          .get("/api/v1/veto-rules?ruleId={r}", ruleId)
          .then()
          .body("items.ruleVersion", contains(2, 1));
      EventSchemas.ofModule()
          .assertAllValid(
              List.of(
                  events.await("io.worksafety.accountability.veto-rule-issued.v1", firstId),
                  events.await("io.worksafety.accountability.veto-rule-superseded.v1", firstId)));
      next.put("effectiveFrom", today().plusDays(10).toString());
      ProblemAssert.that(issue(People.office(), next)).is(422, "accountability.veto-rule-order");
      next.put("effectiveFrom", today().plusDays(60).toString());
      next.put("subjectKind", "DEPARTMENT");
      ProblemAssert.that(issue(People.office(), next)).is(422, "accountability.veto-rule-subject");
    }
  }

  @Test
  void whoIsBoundDoesNotIssue() {
    UUID street = UUID.randomUUID();
    ChainEvents.organization(street, "STREET", People.STREET);
    Tokens bound = Tokens.of("COMMITTEE_OFFICE").org(street).area(People.DISTRICT);

    Awaitility.await()
        .untilAsserted(() ->
            ProblemAssert.that(issue(bound, rule())).is(403, "accountability.veto-rule-binds-you"));
    ProblemAssert.that(issue(People.officer(), rule())).is(403, "forbidden");
  }

  @Test
  void noRuleReachesBackOrLeavesItsTriggerOpen() {
    Map<String, Object> back = rule();
    back.put("effectiveFrom", today().minusDays(1).toString());
    ProblemAssert.that(issue(People.office(), back))
        .is(422, "accountability.veto-rule-retroactive")
        .at("/effectiveFrom");

    Map<String, Object> hour = rule();
    hour.put("effectiveFrom", today().plusDays(1) + "T23:00:00Z");
    ProblemAssert.that(issue(People.office(), hour))
        .is(400, "json.wrong-type")
        .at("/effectiveFrom");

    Map<String, Object> open = rule();
    open.put("trigger", Map.of("kind", "DEATHS_AT_LEAST", "count", 1));
    ProblemAssert.that(issue(People.office(), open))
        .is(422, "accountability.veto-rule-trigger")
        .at("/trigger");

    Map<String, Object> unknown = rule();
    unknown.put("ruleId", UUID.randomUUID().toString());
    ProblemAssert.that(issue(People.office(), unknown)).is(422, "accountability.veto-rule-unknown");

    Map<String, Object> elsewhere = rule();
    elsewhere.put("areaCode", "320106");
    ProblemAssert.that(issue(People.office(), elsewhere)).is(403, "outside-area");
  }

  @Test
  void aDispositionDecidedInACaseProposesAVetoWhereARuleSaysSo() {
    Map<String, Object> byDisposition = rule();
    byDisposition.put("areaCode", "320104");
    byDisposition.put(
        "trigger", Map.of("kind", "CASE_DISPOSITION", "dispositions", List.of("REMOVAL")));
    Tokens office = Tokens.of("COMMITTEE_OFFICE").subject("office").area("320104");
    String ruleId = issue(office, byDisposition).then().statusCode(201).extract().path("ruleId");
    UUID street = UUID.randomUUID();

    decided("ADMONITION", UUID.randomUUID());
    decided("REMOVAL", street);

    Awaitility.await()
        .untilAsserted(() ->
            as(Tokens.of("AUDITOR").area("320104"))
                .get("/api/v1/vetoes?ruleId={r}", ruleId)
                .then()
                .body("items.subjectId", contains(street.toString())));
  }

  private static void decided(String disposition, UUID street) {
    UUID caseId = UUID.randomUUID();
    ChainEvents.publish(
        "accountability",
        "party-decided.v1",
        caseId,
        1,
        """
        {"caseId":"%s","partyId":"%s","areaCode":"320104002","level":"STREET",\
        "organizationId":"%s","disposition":"%s"}\
        """
            .formatted(caseId, UUID.randomUUID(), street, disposition));
  }

  private static Response issue(Tokens by, Map<String, Object> rule) {
    return as(by).body(rule).post("/api/v1/veto-rules");
  }

  private static Map<String, Object> rule() {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("areaCode", People.DISTRICT);
    rule.put("name", "街道发生1起以上重大事故");
    rule.put("subjectKind", "STREET");
    rule.put(
        "trigger",
        Map.of(
            "kind", "ACCIDENT_GRADE_AT_LEAST",
            "grade", "MAJOR",
            "count", 1,
            "within", "ASSESSMENT_YEAR"));
    rule.put("scope", List.of("AWARDS"));
    rule.put("period", "P12M");
    rule.put("earlyLift", true);
    rule.put("basis", Map.of("docTitle", "测试办法", "docNo", "测〔2026〕1号", "clause", "第一条"));
    rule.put("effectiveFrom", today().toString());
    return rule;
  }

  private static LocalDate today() {
    return Clockwork.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
  }
}

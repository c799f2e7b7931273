package io.worksafety.accountability.casefile;

import static io.worksafety.accountability.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class CaseApiTest {

  private static final String TOPIC = "worksafety.accountability.events.v1";
  private static final String EVENT = "io.worksafety.accountability.";
  private static final Instant DUE = Instant.parse("2026-11-10T15:59:59.999Z");
  private static final Map<String, String> BASIS =
      Map.of("docTitle", "地方党政领导干部安全生产责任制规定", "docNo", "2018年", "clause", "第十八条");

  private final ChainEvents.Chain chain = new ChainEvents.Chain();
  private RecordedEvents events;
  private UUID id;
  private List<String> parties;

  @BeforeEach
  void openACase() {
    events = RecordedEvents.fromNow(TOPIC);
    UUID hazard = UUID.randomUUID();
    chain.resolved("HAZARD_OVERDUE", hazard, "MAJOR", DUE);
    id =
        events
            .awaitOne(
                "case",
                e ->
                    (EVENT + "case-opened.v1").equals(e.type())
                        && hazard.toString().equals(e.json().path("triggerRef").asText()))
            .aggregateId();
    parties =
        as(People.auditor()).get("/api/v1/cases/{id}", id).then().extract().path("parties.id");
  }

  @AfterEach
  void close() {
    events.close();
  }

  @Test
  void aCaseRunsFromEvidenceToClosingWithEveryPartyDisposedOf() {
    atDeliberation("CIRCULAR_CRITICISM");
    for (String party : parties) {
      decide(party, People.decider(), disposition("CIRCULAR_CRITICISM"), "DISCIPLINE_SUPERVISION")
          .then()
          .statusCode(200);
    }
    as(People.auditor()).get("/api/v1/cases/{id}", id).then().body("status", equalTo("DECIDED"));

    // Guard S40: not closed while a disposition is not executed
    for (int i = 0; i < parties.size(); i++) {
      ProblemAssert.that(closing(People.decider())).is(409, "accountability.case-party-open");
      execute(parties.get(i)).then().statusCode(200).body("status", equalTo("EXECUTING"));
    }
    closing(People.decider())
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"))
        .body("parties.status", everyItem(equalTo("EXECUTED")))
        .body("allowedActions", hasSize(0));
    events.await(EVENT + "case-closed.v1", id);
    EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
  }

  @Test
  void whoInvestigatesDoesNotDecide() {
    atDeliberation("CIRCULAR_CRITICISM");

    ProblemAssert.that(
            decide(
                parties.get(0),
                People.investigator(),
                disposition("CIRCULAR_CRITICISM"),
                "DISCIPLINE_SUPERVISION"))
        .is(403, "accountability.case-investigator-decides");
  }

  @Test
  void aPartyTouchesNothing() {
    Tokens party = Tokens.of("DISCIPLINE").person(chain.departmentHead).area(People.DISTRICT);

    ProblemAssert.that(act(party, "investigation", null))
        .is(403, "accountability.case-party-touches");
    atDeliberation("CIRCULAR_CRITICISM");
    ProblemAssert.that(
            decide(
                parties.get(0),
                People.leader(chain.leader),
                disposition("CIRCULAR_CRITICISM"),
                "SAFETY"))
        .is(403, "accountability.case-party-touches");
  }

  @Test
  void anotherInvestigatorAndAMachineAreRefused() {
    investigate();

    ProblemAssert.that(act(People.decider(), "evidence", evidence()))
        .is(403, "accountability.case-not-investigator");
    ProblemAssert.that(
            act(
                Tokens.of("DISCIPLINE").area(People.DISTRICT).without("personId"),
                "evidence",
                evidence()))
        .is(403, "accountability.case-person-unknown");
  }

  @Test
  void stepsOutOfOrderAreRefused() {
    ProblemAssert.that(act(People.investigator(), "evidence", evidence()))
        .is(409, "accountability.case-status-conflict");
    investigate();
    ProblemAssert.that(act(People.investigator(), "investigation", null))
        .is(409, "accountability.case-status-conflict");
    ProblemAssert.that(notice(parties.get(0))).is(409, "accountability.case-status-conflict");
    ProblemAssert.that(closing(People.decider())).is(409, "accountability.case-status-conflict");
  }

  @Test
  void aPartyIsAddedWithAReasonAndNeverRemoved() {
    investigate();

    act(
            People.investigator(),
            "parties",
            Map.of(
                "level",
                "DEPARTMENT",
                "organizationId",
                UUID.randomUUID().toString(),
                "personId",
                UUID.randomUUID().toString(),
                "reason",
                "负责审批的科室负责人"))
        .then()
        .statusCode(200)
        .body("parties", hasSize(5))
        .body("parties[4].origin", equalTo("ADDED"));
    act(People.investigator(), "parties-confirmation", null).then().statusCode(200);
    ProblemAssert.that(
            act(
                People.investigator(),
                "parties",
                Map.of(
                    "level", "DEPARTMENT",
                    "organizationId", UUID.randomUUID().toString(),
                    "reason", "补充")))
        .is(409, "accountability.case-status-conflict");
  }

  @Test
  void aPartyIsHeardBeforeAnythingIsProposed() {
    confirmed();
    notice(parties.get(0)).then().statusCode(200);

    ProblemAssert.that(propose(parties.get(0), disposition("ADMONITION")))
        .is(409, "accountability.case-statement-period");
    Clockwork.advance("P20D");
    ProblemAssert.that(statement(parties.get(0))).is(409, "accountability.case-statement-late");
    propose(parties.get(0), disposition("ADMONITION")).then().statusCode(200);
    events.await(EVENT + "party-proposed.v1", id);
    assertThat(events.ofAggregate(id).toString()).doesNotContain("ADMONITION");
  }

  @Test
  void noPursuitNeedsItsGroundAndIsExcludedByAnAggravatingFactor() {
    confirmed();
    for (String party : parties.subList(0, 2)) {
      notice(party).then().statusCode(200);
      statement(party).then().statusCode(200);
    }
    Map<String, Object> exempt = disposition("NO_PURSUIT");

    ProblemAssert.that(propose(parties.get(0), exempt))
        .is(422, "accountability.case-exemption-ground-missing")
        .at("/exemption");
    exempt.put(
        "exemption", Map.of("ground", "ALL_DUTIES_PERFORMED", "facts", "年度工作清单各项均按期完成，见案卷第1号"));
    act(
            People.investigator(),
            "factors",
            Map.of(
                "kind", "VILE_OR_SERIOUS",
                "level", "DEPARTMENT",
                "ref", "案卷第2号",
                "fact", "多次接到举报未处理"))
        .then()
        .statusCode(200);
    propose(parties.get(0), exempt).then().statusCode(200);
    ProblemAssert.that(propose(parties.get(1), exempt))
        .is(422, "accountability.case-exemption-excluded");
  }

  @Test
  void aDispositionFitsItsPartyAndItsBody() {
    confirmed();
    notice(parties.get(0)).then().statusCode(200);
    statement(parties.get(0)).then().statusCode(200);
    ProblemAssert.that(propose(parties.get(0), disposition("ENTERPRISE_PENALTY")))
        .is(422, "accountability.case-disposition-unfit")
        .at("/disposition");
    for (String party : parties.subList(1, 4)) {
      notice(party).then().statusCode(200);
      statement(party).then().statusCode(200);
      propose(party, disposition("CIRCULAR_CRITICISM")).then().statusCode(200);
    }
    propose(parties.get(0), disposition("SANCTION")).then().statusCode(200);
    act(People.investigator(), "evidence", evidence()).then().statusCode(200);
    act(People.investigator(), "deliberation", null).then().statusCode(200);

    ProblemAssert.that(
            decide(parties.get(0), People.leader(), disposition("SANCTION"), "ORGANIZATION_HR"))
        .is(403, "accountability.case-body-not-competent");
    ProblemAssert.that(
            decide(
                parties.get(0), People.leader(), disposition("SANCTION"), "DISCIPLINE_SUPERVISION"))
        .is(403, "accountability.case-body-not-competent");
    Map<String, Object> three = disposition("SANCTION");
    three.put("considered", List.of("ART_22", "ART_23", "ART_24"));
    ProblemAssert.that(decide(parties.get(0), People.decider(), three, "DISCIPLINE_SUPERVISION"))
        .is(400, "validation")
        .at("/considered");
    decide(parties.get(0), People.decider(), disposition("SANCTION"), "DISCIPLINE_SUPERVISION")
        .then()
        .statusCode(200)
        .body("parties[0].decidedBy.length()", equalTo(36))
        .body("status", equalTo("DELIBERATION"));
  }

  @Test
  void deliberationNeedsADossierAndAProposalForEveryParty() {
    confirmed();
    ProblemAssert.that(act(People.investigator(), "deliberation", null))
        .is(409, "accountability.case-dossier-empty");
    act(People.investigator(), "evidence", evidence()).then().statusCode(200);
    ProblemAssert.that(act(People.investigator(), "deliberation", null))
        .is(409, "accountability.case-party-open");
  }

  @Test
  void lateReportingIsComputedAndNotAddedByHand() {
    investigate();

    ProblemAssert.that(
            act(
                People.investigator(),
                "factors",
                Map.of("kind", "LATE_REPORT", "ref", "x", "fact", "x")))
        .is(422, "accountability.case-factor-computed");
  }

  @Test
  void aSuspectedFailureIsDecidedOnceByAPersonWhoIsNoParty() {
    String finding =
        as(People.auditor()).get("/api/v1/cases/{id}", id).then().extract().path("findings[0].id");
    Map<String, String> decision = Map.of("result", "CONFIRMED", "explanations", "停工期间未安排整改，无客观障碍");
    Tokens party = Tokens.of("DISCIPLINE").person(chain.streetHead).area(People.DISTRICT);

    ProblemAssert.that(decideFinding(party, finding, decision))
        .is(403, "accountability.case-party-touches");
    decideFinding(People.decider(), finding, decision)
        .then()
        .statusCode(200)
        .body("status", equalTo("CONFIRMED"));
    ProblemAssert.that(decideFinding(People.decider(), finding, decision))
        .is(409, "accountability.conduct-finding-decided");
    EventSchemas.ofModule()
        .assertValid(events.await(EVENT + "conduct-confirmed.v1", UUID.fromString(finding)));
    as(People.auditor())
        .get("/api/v1/conduct-findings?status=CONFIRMED")
        .then()
        .statusCode(200)
        .body("items[0].status", equalTo("CONFIRMED"));
  }

  @Test
  void whoInvestigatesTheCaseDoesNotDecideItsFindings() {
    String finding =
        as(People.auditor()).get("/api/v1/cases/{id}", id).then().extract().path("findings[0].id");
    investigate();

    ProblemAssert.that(
            decideFinding(
                People.investigator(),
                finding,
                Map.of("result", "CONFIRMED", "explanations", "无客观障碍")))
        .is(403, "accountability.case-investigator-decides");
  }

  @Test
  void nobodyOpensACaseHeIsAPartyTo() {
    UUID hazard = UUID.randomUUID();
    Map<String, String> request =
        Map.of("triggerType", "HAZARD_OVERDUE", "triggerRef", hazard.toString());
    ChainEvents.Chain own = new ChainEvents.Chain();
    Tokens party = Tokens.of("DISCIPLINE").person(own.departmentHead).area(People.DISTRICT);
    own.resolved("HAZARD_OVERDUE", hazard, "GENERAL", DUE);

    org.awaitility.Awaitility.await()
        .untilAsserted(() ->
            ProblemAssert.that(as(party).body(request).post("/api/v1/cases"))
                .is(403, "accountability.case-party-touches"));
    as(People.investigator()).body(request).post("/api/v1/cases").then().statusCode(201);
  }

  @Test
  void ofTwoWhoTakeUpTheCaseAtOnceOneInvestigates() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Integer> first = () -> takeUp(together, "one");
    Callable<Integer> second = () -> takeUp(together, "two");

    List<Integer> statuses;
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(first);
      var two = threads.submit(second);
      statuses = List.of(one.get(), two.get());
    }

    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    assertThat(events.ofAggregate(id).stream().filter(e -> e.type().contains("investigated")))
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void aCaseIsOpenedByDecisionOnlyWithAKnownChainAndOnce() {
    UUID hazard = UUID.randomUUID();
    Map<String, String> request =
        Map.of("triggerType", "HAZARD_OVERDUE", "triggerRef", hazard.toString());
    ProblemAssert.that(as(People.investigator()).body(request).post("/api/v1/cases"))
        .is(422, "accountability.case-chain-unknown");

    new ChainEvents.Chain().resolved("HAZARD_OVERDUE", hazard, "GENERAL", DUE);
    org.awaitility.Awaitility.await()
        .until(() ->
            as(People.investigator()).body(request).post("/api/v1/cases").statusCode() == 201);
    ProblemAssert.that(as(People.investigator()).body(request).post("/api/v1/cases"))
        .is(409, "accountability.case-exists");
    as(People.auditor())
        .get("/api/v1/cases?triggerRef={h}", hazard)
        .then()
        .body("items.parties", contains(4));
  }

  private int takeUp(CyclicBarrier together, String who) throws Exception {
    Tokens token = Tokens.of("DISCIPLINE").subject(who).area(People.DISTRICT);
    together.await();
    return act(token, "investigation", null).statusCode();
  }

  private void investigate() {
    act(People.investigator(), "investigation", null)
        .then()
        .statusCode(200)
        .body("status", equalTo("EVIDENCE"));
  }

  private void confirmed() {
    investigate();
    act(People.investigator(), "parties-confirmation", null)
        .then()
        .statusCode(200)
        .body("status", equalTo("PARTIES_CONFIRMED"));
  }

  private void atDeliberation(String disposition) {
    confirmed();
    act(People.investigator(), "evidence", evidence()).then().statusCode(200);
    for (String party : parties) {
      notice(party).then().statusCode(200);
      statement(party).then().statusCode(200);
      propose(party, disposition(disposition)).then().statusCode(200);
    }
    act(People.investigator(), "deliberation", null)
        .then()
        .statusCode(200)
        .body("status", equalTo("DELIBERATION"));
  }

  private Response notice(String party) {
    return act(
        People.investigator(), "parties/" + party + "/notice", Map.of("noticeNo", "建纪告〔2026〕12号"));
  }

  private Response statement(String party) {
    return act(
        People.investigator(),
        "parties/" + party + "/statement",
        Map.of("givenAt", Clockwork.now().toString(), "statement", "已多次督促整改"));
  }

  private Response propose(String party, Map<String, Object> disposition) {
    return act(People.investigator(), "parties/" + party + "/proposal", disposition);
  }

  private Response decide(
      String party, Tokens by, Map<String, Object> disposition, String competentBody) {
    Map<String, Object> body = new LinkedHashMap<>(disposition);
    body.put("competentBody", competentBody);
    body.putIfAbsent("considered", List.of("ART_22", "ART_23", "ART_24", "ART_25"));
    body.put("decisionNo", "建纪决〔2026〕8号");
    return act(by, "parties/" + party + "/decision", body);
  }

  private Response execute(String party) {
    return act(
        People.decider(),
        "parties/" + party + "/execution",
        Map.of("executedAt", Clockwork.now().toString(), "documentNo", "建委组〔2026〕31号"));
  }

  private Response closing(Tokens by) {
    return act(by, "closing", Map.of("outcome", "四级责任主体均已处理到位"));
  }

  private Response act(Tokens by, String act, Object body) {
    var request = as(by);
    if (body != null) {
      request.body(body);
    }
    return request.post("/api/v1/cases/" + id + "/" + act);
  }

  private static Response decideFinding(Tokens by, String finding, Object body) {
    return as(by).body(body).post("/api/v1/conduct-findings/{f}/decision", finding);
  }

  private static Map<String, Object> disposition(String disposition) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("disposition", disposition);
    body.put("basis", BASIS);
    return body;
  }

  private static Map<String, String> evidence() {
    return Map.of(
        "title", "重大隐患整改通知书送达回证",
        "source", "建邺区应急管理局",
        "sha256", "ab".repeat(32));
  }
}

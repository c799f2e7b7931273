package io.worksafety.accountability.veto;

import static io.worksafety.accountability.People.as;
import static io.worksafety.accountability.Reports.casualties;
import static io.worksafety.accountability.Reports.fire;
import static io.worksafety.accountability.Reports.supplement;
import static io.worksafety.accountability.veto.VetoScene.LEADER_RULE;
import static io.worksafety.accountability.veto.VetoScene.STREET_RULE;
import static io.worksafety.accountability.veto.VetoScene.STREET_TWO_RULE;
import static io.worksafety.accountability.veto.VetoScene.act;
import static io.worksafety.accountability.veto.VetoScene.effect;
import static io.worksafety.accountability.veto.VetoScene.makeEffective;
import static io.worksafety.accountability.veto.VetoScene.serve;
import static io.worksafety.accountability.veto.VetoScene.status;
import static io.worksafety.accountability.veto.VetoScene.waive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.accountability.ChainEvents;
import io.worksafety.accountability.Clockwork;
import io.worksafety.accountability.People;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class VetoApiTest {

  private static final String TOPIC = "worksafety.accountability.events.v1";
  private static final String EVENT = "io.worksafety.accountability.";

  @Test
  void aSeriousAccidentProposesVetoesForTheStreetAndTheLeader() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      VetoScene scene = VetoScene.accident(3);

      // Then
      String street = scene.streetVeto();
      String leader = scene.leaderVeto();
      int year = scene.occurredAt.atZone(java.time.ZoneId.of("Asia/Shanghai")).getYear();
      as(People.auditor())
          .get("/api/v1/vetoes/{v}", street)
          .then()
          .statusCode(200)
          .body("status", equalTo("PROPOSED"))
          .body("subjectType", equalTo("ORGANIZATION"))
          .body("subjectId", equalTo(scene.chain.street.toString()))
          .body("triggerRef", equalTo(scene.accident.toString()))
          .body("periodFrom", equalTo(year + "-01-01"))
          .body("periodTo", equalTo(year + 1 + "-01-01"))
          .body("basis.docNo", equalTo("扬州市2007年"))
          .body("facts.accidents", hasSize(1))
          .body("facts.arithmetic", equalTo("1 accident(s) of SERIOUS or above, threshold 1"));
      as(People.auditor())
          .get("/api/v1/vetoes/{v}", leader)
          .then()
          .body("subjectType", equalTo("PERSON"))
          .body("subjectId", equalTo(scene.chain.leader.toString()))
          .body("periodFrom", nullValue())
          .body("areaCode", equalTo(People.DISTRICT));
      var proposed = events.await(EVENT + "veto-proposed.v1", UUID.fromString(street));
      EventSchemas.ofModule().assertValid(proposed);
      assertThat(proposed.json().path("ruleId").asText()).isEqualTo(STREET_RULE);
    }
  }

  @Test
  void theOrderInWhichAccidentAndChainArriveDoesNotMatterAndRepetitionAddsNothing() {
    // Given an accident whose chain comes again and again
    VetoScene scene = VetoScene.accident(3);
    scene.streetVeto();
    scene.leaderVeto();
    scene.chain.resolved("ACCIDENT", scene.accident, null, scene.occurredAt);

    // And one whose grade rises after the chain has come
    VetoScene rising = VetoScene.accident(2);
    supplement(
            rising.accident,
            People.officer(),
            rising.occurredAt.plusSeconds(600),
            casualties(3, 0, 0, 350000),
            null)
        .statusCode(200);
    rising.streetVeto();
    rising.leaderVeto();

    Awaitility.await()
        .during(Duration.ofMillis(500))
        .untilAsserted(() -> {
          assertThat(scene.vetoes(STREET_RULE, scene.chain.street)).hasSize(1);
          assertThat(scene.vetoes(LEADER_RULE, scene.chain.leader)).hasSize(1);
          assertThat(rising.vetoes(STREET_RULE, rising.chain.street)).hasSize(1);
        });
  }

  @Test
  void aVetoTakesEffectAfterTheObjectionPeriodAndNotBefore() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      String veto = VetoScene.accident(3).leaderVeto();

      ProblemAssert.that(effect(veto)).is(409, "accountability.veto-status-conflict");
      serve(veto)
          .then()
          .statusCode(200)
          .body("status", equalTo("NOTIFIED"))
          .body("objectionDueAt", notNullValue())
          .body("allowedActions", hasItems("objection", "objection-waiver"));
      ProblemAssert.that(effect(veto)).is(409, "accountability.veto-objection-period");

      // When five working days have passed
      Clockwork.advance("P20D");
      ProblemAssert.that(act(People.office(), veto, "objection", Map.of("objection", "不服")))
          .is(409, "accountability.veto-objection-late");
      effect(veto).then().statusCode(200).body("status", equalTo("EFFECTIVE"));

      EventSchemas.ofModule()
          .assertValid(events.await(EVENT + "veto-effective.v1", UUID.fromString(veto)));
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(UUID.fromString(veto)));
    }
  }

  @Test
  void anObjectionIsRecordedAndMustBeAnsweredFirst() {
    VetoScene scene = VetoScene.accident(3);
    String veto = scene.streetVeto();
    Tokens street =
        Tokens.of("STREET_OFFICER").subject("street").org(scene.chain.street).area(People.STREET);
    serve(veto).then().statusCode(200);

    ProblemAssert.that(
            act(
                Tokens.of("STREET_OFFICER")
                    .org(UUID.randomUUID())
                    .person(UUID.randomUUID())
                    .area(People.STREET),
                veto,
                "objection",
                Map.of("objection", "不服")))
        .is(404, "not-found");
    ProblemAssert.that(act(People.leader(), veto, "objection", Map.of("objection", "不服")))
        .is(403, "accountability.veto-not-subject");
    act(street, veto, "objection", Map.of("objection", "事故由施工单位违规用电引起，街道已三次上门督促"))
        .then()
        .statusCode(200)
        .body("status", equalTo("OBJECTED"));
    ProblemAssert.that(effect(veto)).is(409, "accountability.veto-objection-open");
    act(People.office(), veto, "objection-answer", Map.of("answer", "督促未形成闭环，异议不成立"))
        .then()
        .statusCode(200)
        .body("status", equalTo("ANSWERED"));
    effect(veto).then().statusCode(200).body("status", equalTo("EFFECTIVE"));
  }

  @Test
  void theSubjectAndTheNotifierDoNotDecide() {
    VetoScene scene = VetoScene.accident(3);
    String veto = scene.leaderVeto();
    UUID both = UUID.randomUUID();
    Tokens notifier =
        Tokens.of("COMMITTEE_OFFICE", "DISTRICT_LEADER").person(both).area(People.DISTRICT);
    act(notifier, veto, "notification", Map.of("noticeNo", "建安委办〔2026〕16号")).then().statusCode(200);
    waive(veto).then().statusCode(200);
    Map<String, String> decision = Map.of("decisionNo", "建委〔2026〕23号");

    ProblemAssert.that(act(People.leader(scene.chain.leader), veto, "effect", decision))
        .is(403, "accountability.veto-subject-decides");
    ProblemAssert.that(act(notifier, veto, "effect", decision))
        .is(403, "accountability.veto-notifier-decides");
    ProblemAssert.that(act(People.office(), veto, "effect", decision)).is(403, "forbidden");
    effect(veto).then().statusCode(200);
  }

  @Test
  void twelveMonthsRunFromTheDecision() {
    String veto = VetoScene.accident(3).leaderVeto();

    makeEffective(veto);

    LocalDate today = Clockwork.now().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate();
    as(People.auditor())
        .get("/api/v1/vetoes/{v}", veto)
        .then()
        .body("periodFrom", equalTo(today.toString()))
        .body("periodTo", equalTo(today.plusMonths(12).toString()));
  }

  @Test
  void aVetoEndsWithItsPeriodAndStillCoversTheDaysBefore() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      VetoScene scene = VetoScene.accident(3);
      String veto = scene.leaderVeto();
      makeEffective(veto);
      Instant covered = Clockwork.now();

      // When twelve months have passed
      Clockwork.advance("P366D");

      // Then
      EventSchemas.ofModule()
          .assertValid(events.await(EVENT + "veto-expired.v1", UUID.fromString(veto)));
      as(People.auditor())
          .get("/api/v1/vetoes/{v}", veto)
          .then()
          .body("status", equalTo("EXPIRED"))
          .body("endCause", equalTo("PERIOD_OVER"));
      assertThat(checked(scene.chain.leader, covered)).isEqualTo("VETOED");
      assertThat(checked(scene.chain.leader, Clockwork.now())).isEqualTo("CLEAR");
    }
  }

  @Test
  void aReportThatIsDeliveredAgainProposesNothingMore() {
    VetoScene scene = VetoScene.accident(3);
    String veto = scene.leaderVeto();
    makeEffective(veto);

    // When the first event of the accident comes once more, and one after it shows it was read
    ChainEvents.publish("accountability", "accident-reported.v1", scene.accident, 1, "{}");
    VetoScene.accident(3).streetVeto();

    // Then
    assertThat(scene.vetoes(LEADER_RULE, scene.chain.leader)).containsExactly(veto);
    assertThat(status(veto)).isEqualTo("EFFECTIVE");
  }

  private static String checked(UUID person, Instant at) {
    return as(People.organisation())
        .body(
            Map.of(
                "subjects",
                List.of(Map.of("type", "PERSON", "id", person.toString())),
                "purpose",
                "PROMOTION",
                "at",
                at.toString()))
        .post("/api/v1/veto-checks")
        .then()
        .statusCode(201)
        .extract()
        .path("items[0].result");
  }

  @Test
  void aRegradingBelowTheRuleRevokesTheVetoAndOneAboveProposesItAgain() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      VetoScene scene = VetoScene.accident(3);
      String veto = scene.streetVeto();
      makeEffective(veto);
      Instant changed = scene.occurredAt.plusSeconds(1200);

      // When one of the dead turns out to be alive
      supplement(scene.accident, People.officer(), changed, casualties(2, 0, 1, 350000), "一人误判死亡")
          .statusCode(200)
          .body("grade", equalTo("GENERAL"));

      // Then
      Awaitility.await().until(() -> status(veto).equals("REVOKED"));
      as(People.auditor())
          .get("/api/v1/vetoes/{v}", veto)
          .then()
          .body("endCause", equalTo("FACTS_CHANGED"));
      EventSchemas.ofModule()
          .assertValid(events.await(EVENT + "veto-revoked.v1", UUID.fromString(veto)));

      // When another dies
      supplement(scene.accident, People.officer(), changed, casualties(3, 0, 0, 350000), "伤员死亡")
          .statusCode(200);

      // Then the procedure starts anew
      Awaitility.await().until(() -> status(veto).equals("PROPOSED"));
      as(People.auditor())
          .get("/api/v1/vetoes/{v}", veto)
          .then()
          .body("notifiedAt", nullValue())
          .body("endCause", nullValue());
      makeEffective(veto);
      assertThat(scene.vetoes(STREET_RULE, scene.chain.street)).containsExactly(veto);
    }
  }

  @Test
  void theSecondGeneralAccidentOfAYearCompletesTheCount() {
    VetoScene first = VetoScene.accident(1);
    VetoScene second = VetoScene.accident(1, new ChainEvents.Chain().under(first.chain));

    String veto = second.veto(STREET_TWO_RULE, first.chain.street);

    as(People.auditor())
        .get("/api/v1/vetoes/{v}/explain", veto)
        .then()
        .statusCode(200)
        .body("decisions[0].decision", equalTo("veto.proposed"))
        .body("decisions[0].facts.findAll { it.name == 'accident' }", hasSize(2))
        .body("decisions[0].steps.text", hasItem("2 accident(s) of GENERAL or above, threshold 2"))
        .body("decisions[0].facts.find { it.name == 'countAtLeast' }.value", equalTo("2"))
        .body("decisions[1].facts.find { it.name == 'level' }.value", equalTo("STREET"))
        .body("decisions[-1].steps.result", contains("PROPOSED"));
  }

  @Test
  void aGapBindsNobody() {
    VetoScene scene = VetoScene.accident(3, new ChainEvents.Chain().gap("LEADER_IN_CHARGE"));

    scene.streetVeto();

    assertThat(scene.vetoes(LEADER_RULE, scene.chain.leader)).isEmpty();
  }

  @Test
  void aStreetSeesItsOwnVetoesOnly() {
    VetoScene scene = VetoScene.accident(3);
    String veto = scene.streetVeto();
    Tokens own =
        Tokens.of("STREET_OFFICER").subject("street").org(scene.chain.street).area(People.STREET);
    Tokens neighbour =
        Tokens.of("STREET_OFFICER").subject("n").org(UUID.randomUUID()).area(People.STREET);

    as(own).get("/api/v1/vetoes").then().body("items.id", contains(veto));
    as(neighbour).get("/api/v1/vetoes").then().body("items.id", not(hasItem(veto)));
    ProblemAssert.that(as(neighbour).get("/api/v1/vetoes/{v}", veto)).is(404, "not-found");
    ProblemAssert.that(as(Tokens.of("AUDITOR").area("320106")).get("/api/v1/vetoes/{v}", veto))
        .is(404, "not-found");
  }

  @Test
  void aVetoIsRevokedByDecisionButLiftedEarlyOnlyWhereTheRuleAllows() {
    String veto = VetoScene.accident(3).streetVeto();
    makeEffective(veto);
    Map<String, String> end = Map.of("reason", "申诉成立", "decisionNo", "建委〔2026〕40号");

    ProblemAssert.that(act(People.leader(), veto, "lifting", end))
        .is(422, "accountability.veto-early-lift");
    act(People.leader(), veto, "revocation", end)
        .then()
        .statusCode(200)
        .body("status", equalTo("REVOKED"))
        .body("endCause", equalTo("DECISION"))
        .body("allowedActions", empty());
    ProblemAssert.that(act(People.leader(), veto, "revocation", end))
        .is(409, "accountability.veto-status-conflict");
  }

  @Test
  void ofTwoDecisionsAtOnceOneTakesEffect() throws Exception {
    String veto = VetoScene.accident(3).streetVeto();
    serve(veto).then().statusCode(200);
    waive(veto).then().statusCode(200);
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Integer> decision =
        () -> {
          together.await();
          return effect(veto).statusCode();
        };

    List<Integer> statuses;
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(decision);
      var two = threads.submit(decision);
      statuses = List.of(one.get(), two.get());
    }

    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void anEarlierAccidentReportedLaterCompletesTheCountOfTheOneAfterIt() {
    VetoScene later = VetoScene.accident(1);
    var chain = new ChainEvents.Chain().under(later.chain);
    Instant earlier = later.occurredAt.minusSeconds(600);
    UUID accident = fire(earlier).dead(1).sent();

    chain.resolved("ACCIDENT", accident, null, earlier);

    String veto = later.veto(STREET_TWO_RULE, later.chain.street);
    as(People.auditor())
        .get("/api/v1/vetoes/{v}", veto)
        .then()
        .body("triggerRef", equalTo(later.accident.toString()));
  }
}

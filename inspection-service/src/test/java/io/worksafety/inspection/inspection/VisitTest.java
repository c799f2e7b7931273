package io.worksafety.inspection.inspection;

import static io.worksafety.inspection.Scene.as;
import static io.worksafety.inspection.Scene.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.inspection.Scene;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Findings, conclusion, obstruction, cancellation and lapse. */
@QuarkusTest
@WithTestResource(SuiteParts.class)
class VisitTest {

  private static final String EVENTS = "worksafety.inspection.events.v1";
  private static final String TYPE = "io.worksafety.inspection.";

  @Test
  void aMajorFindingNeedsAMeasureOnTheSpot() {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();
    Map<String, Object> finding = scene.majorFinding();
    finding.put("handling", "ORDER_TO_FIX");

    ProblemAssert.that(scene.note(id, finding))
        .is(422, "inspection.major-without-measure")
        .at("/onSiteMeasure");

    finding.put("onSiteMeasure", "当场断电，人员撤出二层");
    scene
        .note(id, finding)
        .then()
        .statusCode(201)
        .body("findings[0].onSiteMeasure", equalTo("当场断电，人员撤出二层"));
  }

  @Test
  void aGeneralFindingNeedsNone() {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();
    Map<String, Object> finding = scene.majorFinding();
    finding.put("severityHint", "GENERAL");
    finding.put("handling", "ORDER_TO_FIX");

    scene.note(id, finding).then().statusCode(201).body("findings", hasSize(1));
  }

  @Test
  void onlyAnAdministrativeInspectionGivesOrders() {
    Scene scene = Scene.set();
    Map<String, Object> visit = scene.announcedPlan();
    visit.put("legalNature", "LEADER_VISIT");
    UUID id = scene.announcedInProgress(visit);
    Map<String, Object> finding = scene.majorFinding();

    ProblemAssert.that(scene.note(id, finding))
        .is(422, "inspection.handling-not-allowed")
        .at("/handling");

    finding.put("handling", "TRANSFER");
    finding.put("onSiteMeasure", "已电话通知街道派人值守");
    scene.note(id, finding).then().statusCode(201);
  }

  @Test
  void onlyTheTeamTakesDownFindings() {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();

    ProblemAssert.that(
            as(scene.token(UUID.randomUUID(), "INSPECTOR"))
                .body(scene.majorFinding())
                .post(path(id, "findings")))
        .is(403, "inspection.not-in-team");
  }

  @Test
  void aFindingIsOfThisVisit() {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();
    Map<String, Object> finding = scene.majorFinding();
    finding.put("discoveredAt", Scene.now().minus(Duration.ofDays(1)).toString());

    ProblemAssert.that(scene.note(id, finding))
        .is(422, "inspection.discovered-outside-visit")
        .at("/discoveredAt");
  }

  @Test
  void findersArePresentPeople() {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();
    Map<String, Object> finding = scene.majorFinding();
    finding.put("foundBy", List.of(scene.leaderNo, scene.expiredNo));
    ProblemAssert.that(scene.note(id, finding))
        .is(422, "inspection.present-not-planned")
        .at("/foundBy/1");

    finding.put("foundBy", List.of(scene.leaderNo, scene.secondNo));

    scene
        .note(id, finding)
        .then()
        .statusCode(201)
        .body("findings[0].finderIds", contains(scene.leader.toString(), scene.second.toString()));
  }

  @Test
  void everyonePresentSigns() {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();
    Map<String, Object> conclusion = scene.conclusion();
    conclusion.put("signedBy", List.of(scene.leaderNo));

    ProblemAssert.that(scene.conclude(id, conclusion))
        .is(422, "inspection.signature-missing")
        .at("/signedBy")
        .detailContains(scene.secondNo);

    conclusion.put("signedBy", List.of(scene.leaderNo, scene.secondNo, scene.expiredNo));
    ProblemAssert.that(scene.conclude(id, conclusion)).is(422, "inspection.signature-missing");
  }

  @Test
  void aRefusedCountersignatureHasAReasonAndAWitness() {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();
    Map<String, Object> conclusion = scene.conclusion();
    conclusion.put("countersignature", Map.of("signed", false, "refusalReason", "不认可检查结果"));
    ProblemAssert.that(scene.conclude(id, conclusion))
        .is(422, "inspection.refusal-not-recorded")
        .at("/countersignature");

    conclusion.put(
        "countersignature",
        Map.of("signed", false, "refusalReason", "不认可检查结果", "witness", "沙洲街道网格员"));
    scene
        .conclude(id, conclusion)
        .then()
        .statusCode(200)
        .body("conclusion.countersigned", equalTo(false))
        .body("conclusion.witness", equalTo("沙洲街道网格员"));
  }

  @Test
  void fourNoTwoDirectIsDeclaredAndAnExceptionShows() {
    Scene scene = Scene.set();
    UUID id = scene.inProgress();
    Map<String, Object> conclusion = scene.conclusion();
    conclusion.remove("fourNo");
    ProblemAssert.that(scene.conclude(id, conclusion))
        .is(422, "inspection.four-no-missing")
        .at("/fourNo");

    Map<String, Object> fourNo = Scene.fourNo();
    fourNo.put("noEscort", false);
    fourNo.put("exceptions", "社区民警陪同进入");
    conclusion.put("fourNo", fourNo);
    scene.conclude(id, conclusion).then().statusCode(200);

    var proof = as(scene.officer()).get(path(id, "seal")).jsonPath();
    assertThat(proof.getBoolean("statements[4].answer")).isFalse();
    assertThat(proof.getList("statements[4].evidence.value")).contains("社区民警陪同进入");
  }

  @Test
  void anInspectionWithoutFindingsConcludesToo() {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();
    try (var events = RecordedEvents.fromNow(EVENTS)) {
      scene.conclude(id, scene.conclusion()).then().statusCode(200);

      var concluded = events.await(TYPE + "concluded.v1", id);
      assertThat(concluded.json().path("findings").asInt()).isZero();
      assertThat(events.ofType(TYPE + "finding-recorded.v1")).isEmpty();
    }
  }

  @Test
  void anOrderFollowsTheConclusion() {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();
    scene.note(id, scene.majorFinding()).then().statusCode(201);
    scene.conclude(id, scene.conclusion()).then().statusCode(200);
    Map<String, Object> order = scene.fixByDate();
    try (var events = RecordedEvents.fromNow(EVENTS)) {
      scene
          .order(id, order)
          .then()
          .statusCode(201)
          .body("status", equalTo("CONCLUDED"))
          .body("orders.docNo", contains(order.get("docNo")))
          .body("orders[0].kind", equalTo("FIX_BY_DATE"));

      EventSchemas.ofModule().assertValid(events.await(TYPE + "order-issued.v1", id));
    }
    ProblemAssert.that(scene.order(id, order))
        .is(409, "inspection.order-number-taken")
        .at("/docNo");
    Map<String, Object> elsewhere = scene.fixByDate();
    elsewhere.put("findings", List.of(1, 2));
    ProblemAssert.that(scene.order(id, elsewhere))
        .is(422, "inspection.finding-unknown")
        .at("/findings/1");
    Map<String, Object> endless = scene.fixByDate();
    endless.remove("dueAt");
    ProblemAssert.that(scene.order(id, endless))
        .is(422, "inspection.order-due-invalid")
        .at("/dueAt");
    Map<String, Object> early = scene.fixByDate();
    early.put("servedAt", Scene.now().minus(Duration.ofDays(2)).toString());
    ProblemAssert.that(scene.order(id, early))
        .is(422, "inspection.order-due-invalid")
        .at("/servedAt");
  }

  @Test
  void aLeaderVisitGivesNoOrders() {
    Scene scene = Scene.set();
    Map<String, Object> visit = scene.announcedPlan();
    visit.put("legalNature", "LEADER_VISIT");
    UUID id = scene.announcedInProgress(visit);
    Map<String, Object> finding = scene.majorFinding();
    finding.put("severityHint", "GENERAL");
    finding.put("handling", "TRANSFER");
    scene.note(id, finding).then().statusCode(201);
    scene.conclude(id, scene.conclusion()).then().statusCode(200);

    ProblemAssert.that(scene.order(id, scene.fixByDate()))
        .is(422, "inspection.handling-not-allowed");
  }

  @Test
  void theResultIsPublishedBySomebodyWhoWasNotThere() {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();
    scene.conclude(id, scene.conclusion()).then().statusCode(200);
    String memberAtTheDesk = scene.token(scene.second, "INSPECTOR", "DEPT_OFFICER");
    ProblemAssert.that(
            as(memberAtTheDesk).body("{\"publicText\":\"未发现隐患\"}").post(path(id, "publication")))
        .is(403, "inspection.publisher-in-team");
    try (var events = RecordedEvents.fromNow(EVENTS)) {
      scene
          .publish(id)
          .then()
          .statusCode(200)
          .body("status", equalTo("PUBLISHED"))
          .body("publication.by", equalTo(scene.author.toString()));

      EventSchemas.ofModule().assertValid(events.await(TYPE + "published.v1", id));
    }
  }

  @Test
  void aTeamThatIsTurnedAwayRevealsWhereItStood() {
    Scene scene = Scene.set();
    UUID id = scene.arrived(scene.sealedPlan());
    try (var events = RecordedEvents.fromNow(EVENTS)) {
      as(scene.teamMember())
          .body(Map.of("record", "门卫拒绝开门。", "witness", "沙洲街道网格员"))
          .post(path(id, "obstruction"))
          .then()
          .statusCode(200)
          .body("status", equalTo("OBSTRUCTED"))
          .body("objectId", equalTo(scene.premises.toString()))
          .body("obstruction.witness", equalTo("沙洲街道网格员"));

      var obstructed = events.await(TYPE + "obstructed.v1", id);
      assertThat(obstructed.json().path("objectId").asText()).isEqualTo(scene.premises.toString());
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
      assertThat(events.ofType(TYPE + "revealed.v1")).hasSize(1);
    }
  }

  @Test
  void aCancelledSealedPlanIsRevealedAllTheSame() {
    Scene scene = Scene.set();
    UUID id = scene.anchored(scene.sealedPlan());
    try (var events = RecordedEvents.fromNow(EVENTS)) {
      scene
          .cancel(id)
          .then()
          .statusCode(200)
          .body("status", equalTo("CANCELLED"))
          .body("concealed", equalTo(false))
          .body("objectId", equalTo(scene.premises.toString()))
          .body("cancellation.reason", notNullValue());

      var revealed = events.await(TYPE + "revealed.v1", id);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
      assertThat(revealed.json().path("salt").asText()).isEqualTo(Scene.SALT);
    }
    var proof = as(scene.officer()).get(path(id, "seal")).jsonPath();
    assertThat(proof.getString("opening.recomputed")).isEqualTo(proof.getString("commitment"));
    assertThat(proof.getBoolean("statements[3].answer")).isFalse();
  }

  @Test
  void aPlanCancelledBeforeItWasSealedIsLaidOpenToo() {
    Scene scene = Scene.set();
    UUID id = scene.planned(scene.sealedPlan());

    scene
        .cancel(id)
        .then()
        .statusCode(200)
        .body("objectId", equalTo(scene.premises.toString()))
        .body("areaCode", equalTo(Scene.STREET));
  }

  @Test
  void onlyTheHeadOfTheOrganCancels() {
    Scene scene = Scene.set();
    UUID id = scene.planned(scene.announcedPlan());
    String foreignHead =
        io.worksafety.testkit.Tokens.of("ORGAN_HEAD")
            .person(UUID.randomUUID())
            .org(UUID.randomUUID())
            .area(Scene.DISTRICT)
            .jwt();

    ProblemAssert.that(as(foreignHead).body("{\"reason\":\"不想查\"}").post(path(id, "cancellation")))
        .is(403, "inspection.not-the-approver");
    as(scene.token(UUID.randomUUID(), "ORGAN_HEAD"))
        .body("{\"reason\":\"与市级检查重复\"}")
        .post(path(id, "cancellation"))
        .then()
        .statusCode(200);
  }

  @Test
  void aSealedPlanNobodyWentOnLapsesInTheOpen() {
    Scene scene = Scene.set();
    UUID id = scene.anchored(scene.sealedPlan());
    try (var events = RecordedEvents.fromNow(EVENTS)) {
      Scene.moveTo(Scene.now().plus(Duration.ofHours(3)).plusSeconds(1));

      events.await(TYPE + "lapsed.v1", id);
      events.await(TYPE + "revealed.v1", id);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
      assertThat(events.ofAggregate(id)).hasSize(2);
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> scene.read(id).getString("status").equals("LAPSED"));
    assertThat(scene.read(id).getString("objectId")).isEqualTo(scene.premises.toString());
  }

  @Test
  void lookBacksAndComplaintsDoNotUseUpTheYearlyNumber() {
    Scene scene = Scene.set();
    for (String ground : List.of("COMPLAINT", "TRANSFER", "DATA_ANOMALY", "LOOK_BACK")) {
      Map<String, Object> plan = new HashMap<>(scene.announcedPlan());
      plan.put("ground", ground);
      scene.plan(plan).then().statusCode(201).body("countsTowardCap", equalTo(false));
    }
  }
}

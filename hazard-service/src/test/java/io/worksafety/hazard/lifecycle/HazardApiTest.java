package io.worksafety.hazard.lifecycle;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.body;
import static io.worksafety.hazard.Api.with;
import static io.worksafety.hazard.Api.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Case;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvent;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class HazardApiTest {

  @Test
  void aMajorHazardGoesFromReportToClosingAndEveryStepIsPublished() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      Case hazard = Case.rectifyingMajor().submitted().verified();
      hazard
          .post(Api.department(), "closing", Map.of("conclusion", "同意销号"))
          .then()
          .statusCode(200)
          .body("status", equalTo("CLOSED"))
          .body("no", startsWith("320105-H-"))
          .body("decisions.closing.byPersonId", equalTo(Api.OFFICER.toString()));

      events.await(Api.EVENT + "closed.v1", hazard.id);
      List<RecordedEvent> published = events.ofAggregate(hazard.id);
      assertThat(published.stream().map(RecordedEvent::type))
          .containsExactly(
              Api.EVENT + "reported.v1",
              Api.EVENT + "registered.v1",
              Api.EVENT + "graded.v1",
              Api.EVENT + "controlled.v1",
              Api.EVENT + "plan-submitted.v1",
              Api.EVENT + "plan-approved.v1",
              Api.EVENT + "rectification-started.v1",
              Api.EVENT + "rectification-claimed.v1",
              Api.EVENT + "verified.v1",
              Api.EVENT + "closed.v1");
      assertThat(published.stream().map(RecordedEvent::sequence))
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).mapToObj(i -> (long) i).toList());
      EventSchemas.ofModule().assertAllValid(published);
      assertThat(published.get(2).json().path("level").asText()).isEqualTo("MAJOR");
      assertThat(published.get(2).json().path("industryCode").asText()).isEqualTo("F5266");
    }
  }

  @Test
  void aGeneralHazardStartsItsRectificationWhenItIsGraded() {
    Case hazard = Case.registered();

    hazard
        .post(Api.department(), "grading", Case.generalBody())
        .then()
        .statusCode(200)
        .body("status", equalTo("RECTIFYING"))
        .body("level", equalTo("GENERAL"))
        .body("criterion.decidedByPersonId", equalTo(Api.OFFICER.toString()));

    Instant due = Instant.parse(hazard.get().extract().path("dueAt"));
    assertThat(Duration.between(Api.now(), due))
        .isBetween(Duration.ofDays(15), Duration.ofDays(16));
  }

  @Test
  void aMajorHazardThatIsNotSubmittedWhenDueIsPublishedOverdueOnce() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      Case hazard = Case.rectifyingMajor();
      String due = hazard.get().body("overdue", equalTo(false)).extract().path("dueAt");

      Api.travel(22);

      RecordedEvent overdue = events.await(Api.EVENT + "overdue.v1", hazard.id);
      EventSchemas.ofModule().assertValid(overdue);
      assertThat(overdue.json().path("dueAt").asText()).isEqualTo(due);
      assertThat(overdue.json().path("daysOver").asInt()).isBetween(2, 3);
      assertThat(overdue.json().path("level").asText()).isEqualTo("MAJOR");
      hazard.get().body("overdue", equalTo(true)).body("overdueSince", equalTo(due));
      as(Api.department())
          .get("/api/v1/hazards?overdue=true&objectId=" + hazard.premisesId)
          .then()
          .statusCode(200)
          .body("items.id", contains(hazard.id.toString()));

      Api.travel(1);
      hazard.submitted().verified();
      events.await(Api.EVENT + "verified.v1", hazard.id);
      assertThat(
              events.ofAggregate(hazard.id).stream().filter(e -> e.type().endsWith("overdue.v1")))
          .hasSize(1);
      hazard.get().body("overdue", equalTo(false));
    }
  }

  @Test
  void aReportNobodyLooksAtIsPublishedAsMissed() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      Case hazard = Case.reported();

      Api.travel(8);

      RecordedEvent missed = events.await(Api.EVENT + "deadline-missed.v1", hazard.id);
      EventSchemas.ofModule().assertValid(missed);
      assertThat(missed.json().path("stage").asText()).isEqualTo("TRIAGE");
    }
  }

  @Test
  void theFinderMayNotVerify() {
    Case hazard = Case.rectifyingMajor().submitted();

    Map<String, Object> verification =
        with(
            Case.verificationBody(),
            "verifiers",
            List.of(
                Map.of("personId", Api.SECOND_INSPECTOR.toString(), "credentialNo", "苏A0105022"),
                Map.of("personId", Api.OFFICER.toString())));

    ProblemAssert.that(
            hazard.post(Api.inspector(Api.SECOND_INSPECTOR), "verification", verification))
        .is(422, "hazard.verifier-is-finder")
        .at("/verifiers/0/personId");
    hazard.get().body("status", equalTo("SUBMITTED"));
  }

  @Test
  void whoRepairedMayNotVerify() {
    Case hazard = Case.rectifyingMajor();
    hazard
        .post(
            hazard.dutyHolder(),
            "submission",
            with(Case.submissionBody(), "rectifierPersonIds", List.of(Api.OFFICER.toString())))
        .then()
        .statusCode(200);

    ProblemAssert.that(
            hazard.post(Api.inspector(Api.INSPECTOR), "verification", Case.verificationBody()))
        .is(422, "hazard.verifier-is-rectifier")
        .at("/verifiers/1/personId");
  }

  @Test
  void aMajorHazardNeedsTwoVerifiersAndACredential() {
    Case hazard = Case.rectifyingMajor().submitted();
    var inspector = Api.inspector(Api.INSPECTOR);

    ProblemAssert.that(
            hazard.post(
                inspector,
                "verification",
                with(
                    Case.verificationBody(),
                    "verifiers",
                    List.of(
                        Map.of(
                            "personId", Api.INSPECTOR.toString(), "credentialNo", "苏A0105021")))))
        .is(422, "hazard.verifiers-too-few");
    ProblemAssert.that(
            hazard.post(
                inspector,
                "verification",
                with(
                    Case.verificationBody(),
                    "verifiers",
                    List.of(
                        Map.of("personId", Api.INSPECTOR.toString()),
                        Map.of("personId", Api.OFFICER.toString())))))
        .is(422, "hazard.credential-needed");
    ProblemAssert.that(hazard.post(Api.department(), "verification", Case.verificationBody()))
        .is(422, "hazard.credential-needed");
    ProblemAssert.that(hazard.post(Api.street(), "verification", Case.verificationBody()))
        .is(422, "hazard.caller-not-verifier");
  }

  @Test
  void evidenceIsTakenAtTheObjectAfterTheSubmission() {
    Case hazard = Case.rectifyingMajor().submitted();
    var inspector = Api.inspector(Api.INSPECTOR);
    Instant now = Api.now();

    ProblemAssert.that(
            hazard.post(
                inspector,
                "verification",
                with(
                    Case.verificationBody(),
                    "evidence",
                    List.of(Api.evidence(now, Case.LAT + 0.003, Case.LON)))))
        .is(422, "hazard.evidence-too-far")
        .at("/evidence/0/location")
        .detailContains("334 m");
    ProblemAssert.that(
            hazard.post(
                inspector,
                "verification",
                with(
                    Case.verificationBody(),
                    "evidence",
                    List.of(Api.evidence(now.minusSeconds(86400), Case.LAT, Case.LON)))))
        .is(422, "hazard.evidence-too-old");
    ProblemAssert.that(
            hazard.post(
                inspector,
                "verification",
                with(Case.verificationBody(), "onSiteAt", now.plusSeconds(7200).toString())))
        .is(422, "hazard.visit-time");
    hazard.verified().get().body("status", equalTo("VERIFIED"));
  }

  @Test
  void aFailedVerificationStartsAnotherPeriod() {
    Case hazard = Case.general().submitted();
    var body = with(with(Case.verificationBody(), "result", "FAIL"), "reason", "隔墙未封闭");
    ProblemAssert.that(hazard.post(Api.inspector(Api.INSPECTOR), "verification", body))
        .is(422, "hazard.failure-incomplete")
        .at("/dueAt");
    ProblemAssert.that(
            hazard.post(
                Api.inspector(Api.INSPECTOR),
                "verification",
                with(body, "dueAt", Api.now().plus(Duration.ofDays(40)).toString())))
        .is(422, "hazard.due-beyond-limit");

    hazard
        .post(
            Api.inspector(Api.INSPECTOR),
            "verification",
            with(body, "dueAt", Api.now().plus(Duration.ofDays(5)).toString()))
        .then()
        .statusCode(200)
        .body("status", equalTo("RECTIFYING"))
        .body("rectification.failCount", equalTo(1));

    ProblemAssert.that(hazard.post(Api.department(), "closing", Map.of("conclusion", "销号")))
        .is(409, "hazard.status-conflict");
    hazard.submitted().verified();
    hazard.post(Api.department(), "closing", Map.of("conclusion", "销号")).then().statusCode(200);
  }

  @Test
  void aPlanNamesEveryPartItLacks() {
    Case hazard = Case.controlled();
    var plan = without(without(Case.planBody(Duration.ofDays(20)), "goals"), "emergencyPlan");

    var problem =
        hazard.post(
            hazard.dutyHolder(),
            "rectification-plan",
            with(
                plan,
                "inPlace",
                Map.of(
                    "measures",
                    true,
                    "funds",
                    false,
                    "timeLimit",
                    true,
                    "responsiblePerson",
                    true,
                    "emergencyPlan",
                    true)));

    ProblemAssert.that(problem)
        .is(422, "hazard.plan-incomplete")
        .at("/goals")
        .at("/emergencyPlan")
        .at("/inPlace/funds");
    problem.then().body("errors", hasSize(3));
  }

  @Test
  void aPlanIsApprovedByAnotherPersonAndWithinTheLimit() {
    Case hazard = Case.controlled();
    ProblemAssert.that(hazard.post(Api.head(), "rectification-plan/approval", Map.of()))
        .is(409, "hazard.no-plan");
    hazard
        .post(hazard.dutyHolder(), "rectification-plan", Case.planBody(Duration.ofDays(120)))
        .then()
        .statusCode(200);
    ProblemAssert.that(hazard.post(Api.head(), "rectification-plan/approval", Map.of()))
        .is(422, "hazard.due-beyond-limit");
    ProblemAssert.that(
            hazard.post(Api.head().person(Api.WORKER), "rectification-plan/approval", Map.of()))
        .is(422, "hazard.approver-is-author");

    hazard
        .post(hazard.dutyHolder(), "rectification-plan", Case.planBody(Duration.ofDays(20)))
        .then()
        .statusCode(200);
    hazard
        .post(Api.head(), "rectification-plan/approval", Map.of())
        .then()
        .statusCode(200)
        .body("status", equalTo("RECTIFYING"))
        .body("rectification.plans", hasSize(2))
        .body("allowedActions", contains("EXTEND"))
        .body("rectification.plans[1].approvedByPersonId", equalTo(Api.HEAD.toString()));
  }

  @Test
  void onlyTheDutyHolderSubmits() {
    Case hazard = Case.controlled();
    UUID other = Api.anEnterprise();

    ProblemAssert.that(
            hazard.post(Api.street(), "rectification-plan", Case.planBody(Duration.ofDays(20))))
        .is(403, "hazard.not-duty-holder");
    ProblemAssert.that(
            hazard.post(
                Api.enterprise(other).person(UUID.randomUUID()),
                "rectification-plan",
                Case.planBody(Duration.ofDays(20))))
        .is(404, "not-found");
    as(hazard.dutyHolder())
        .get("/api/v1/hazards/" + hazard.id)
        .then()
        .statusCode(200)
        .body("allowedActions", contains("SUBMIT_PLAN"));
    ProblemAssert.that(as(Api.enterprise(other)).get("/api/v1/hazards/" + hazard.id))
        .is(404, "not-found");
    as(Api.enterprise(other))
        .get("/api/v1/hazards")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(hazard.id.toString())));
  }

  @Test
  void aPersonNamedAsDutyHolderSeesTheHazardAndSubmits() {
    Case hazard = Case.reported();
    UUID landlord = UUID.randomUUID();
    Tokens token = Tokens.of("ENTERPRISE_USER").person(landlord).area(Api.DISTRICT);
    ProblemAssert.that(as(token).get("/api/v1/hazards/" + hazard.id)).is(404, "not-found");
    hazard
        .post(
            Api.street(),
            "registration",
            Map.of("dutyHolder", Map.of("personId", landlord.toString())))
        .then()
        .statusCode(200);
    hazard.post(Api.department(), "grading", Case.generalBody()).then().statusCode(200);

    as(token)
        .get("/api/v1/hazards")
        .then()
        .statusCode(200)
        .body("items.id", contains(hazard.id.toString()));
    as(token)
        .get("/api/v1/hazards/" + hazard.id)
        .then()
        .statusCode(200)
        .body("allowedActions", contains("SUBMIT"));
    hazard.post(token, "submission", Case.submissionBody()).then().statusCode(200);
    ProblemAssert.that(hazard.post(Api.street(), "registration", Map.of("dutyHolder", Map.of())))
        .is(409, "hazard.status-conflict");
  }

  @Test
  void anEnterpriseReportsItsOwnHazardsOnly() {
    UUID own = Api.anEnterprise();
    var report = with(Api.reportBody(Api.premises(own)), "source", "SELF_CHECK");
    UUID id = Api.created(as(Api.enterprise(own)).body(report).post("/api/v1/hazards"));
    as(Api.enterprise(own))
        .get("/api/v1/hazards/" + id)
        .then()
        .statusCode(200)
        .body("finderPersonIds", contains(Api.WORKER.toString()));

    ProblemAssert.that(as(Api.enterprise(UUID.randomUUID())).body(report).post("/api/v1/hazards"))
        .is(422, "hazard.object-unknown");
  }

  @Test
  void aPlanOfAnEarlierCourseIsNotApprovedLater() {
    Case hazard = Case.controlled();
    hazard
        .post(hazard.dutyHolder(), "rectification-plan", Case.planBody(Duration.ofDays(20)))
        .then()
        .statusCode(200);
    hazard
        .post(
            Api.head(),
            "regrading",
            body(
                "level",
                "GENERAL",
                "criterion",
                Map.of("document", "指引", "clause", "六"),
                "reason",
                "已清运"))
        .then()
        .statusCode(200);
    hazard
        .post(
            Api.department(),
            "regrading",
            body("level", "MAJOR", "criterion", Map.of("code", "AQ-42-1"), "reason", "又发现"))
        .then()
        .statusCode(200);
    hazard.post(Api.department(), "control", Case.controlBody()).then().statusCode(200);

    ProblemAssert.that(hazard.post(Api.head(), "rectification-plan/approval", Map.of()))
        .is(409, "hazard.no-plan");
  }

  @Test
  void theDueDateIsExtendedOnceForGeneralAndBeforeItPasses() {
    Case hazard = Case.general();
    Instant due = Instant.parse(hazard.get().extract().path("dueAt"));
    var extension =
        body(
            "reason",
            "材料未到",
            "dueAt",
            due.plus(Duration.ofDays(5)).toString(),
            "interimMeasuresConfirmed",
            true);
    ProblemAssert.that(
            hazard.post(
                Api.head(), "extension", with(extension, "interimMeasuresConfirmed", false)))
        .is(422, "hazard.measures-unconfirmed");
    ProblemAssert.that(
            hazard.post(
                Api.head(), "extension", with(extension, "dueAt", due.minusSeconds(1).toString())))
        .is(422, "hazard.due-not-later");

    hazard
        .post(Api.head(), "extension", extension)
        .then()
        .statusCode(200)
        .body("dueAt", equalTo(extension.get("dueAt")));

    ProblemAssert.that(
            hazard.post(
                Api.head(),
                "extension",
                with(extension, "dueAt", due.plus(Duration.ofDays(6)).toString())))
        .is(409, "hazard.extensions-used");
    as(Api.department())
        .get("/api/v1/hazard/deadlines?aggregateId=" + hazard.id)
        .then()
        .statusCode(200)
        .body("items.findAll { it.state == 'RUNNING' }.dueAt", contains(extension.get("dueAt")));
  }

  @Test
  void anExtensionComesBeforeTheDueDateOrNotAtAll() {
    Case hazard = Case.general();
    Instant due = Instant.parse(hazard.get().extract().path("dueAt"));

    Api.travel(17);

    ProblemAssert.that(
            hazard.post(
                Api.head(),
                "extension",
                body(
                    "reason",
                    "材料未到",
                    "dueAt",
                    due.plus(Duration.ofDays(5)).toString(),
                    "interimMeasuresConfirmed",
                    true)))
        .is(409, "hazard.due-passed");
  }

  @Test
  void majorNeedsAListedCriterionOrTwoPeople() {
    Case hazard = Case.registered();
    var criterion = Map.of("document", "专家会商意见", "clause", "2026-11");
    ProblemAssert.that(
            hazard.post(
                Api.department(),
                "grading",
                body("level", "MAJOR", "criterion", criterion, "fixAtOnce", false)))
        .is(422, "hazard.criterion-needed")
        .at("/criterion/code");
    ProblemAssert.that(hazard.post(Api.department(), "grading", Case.major("XX-1")))
        .is(422, "hazard.criterion-unknown");
    ProblemAssert.that(
            hazard.post(
                Api.department(),
                "grading",
                body(
                    "level",
                    "MAJOR",
                    "reason",
                    "两人认定",
                    "fixAtOnce",
                    false,
                    "criterion",
                    Map.of(
                        "document",
                        "专家会商意见",
                        "clause",
                        "2026-11",
                        "secondPersonId",
                        Api.OFFICER.toString()))))
        .is(422, "hazard.criterion-needed");

    hazard
        .post(
            Api.department(),
            "grading",
            body(
                "level",
                "MAJOR",
                "reason",
                "两人认定",
                "fixAtOnce",
                false,
                "criterion",
                Map.of(
                    "document",
                    "专家会商意见",
                    "clause",
                    "2026-11",
                    "secondPersonId",
                    Api.HEAD.toString())))
        .then()
        .statusCode(200)
        .body("status", equalTo("REGISTERED"))
        .body("level", nullValue())
        .body("levelProposal.criterion.secondPersonId", equalTo(Api.HEAD.toString()));

    ProblemAssert.that(hazard.post(Api.department(), "grading/confirmation", Map.of()))
        .is(403, "hazard.not-second-decider");
    hazard
        .post(Api.head(), "grading/confirmation", Map.of("opinion", "同意"))
        .then()
        .statusCode(200)
        .body("status", equalTo("GRADED"))
        .body("level", equalTo("MAJOR"))
        .body("levelProposal", nullValue())
        .body("criterion.code", nullValue());
    ProblemAssert.that(hazard.post(Api.head(), "grading/confirmation", Map.of()))
        .is(409, "hazard.status-conflict");
  }

  @Test
  void whatCannotBeMadeSafeNeedsAStopOrderAndConsentToResume() {
    Case hazard = Case.major();
    var unsafe = with(Case.controlBody(), "removableSafely", false);
    ProblemAssert.that(hazard.post(Api.department(), "control", unsafe))
        .is(422, "hazard.stop-order-needed");
    hazard
        .post(
            Api.department(),
            "control",
            with(
                unsafe,
                "stopOrder",
                Map.of(
                    "kind",
                    "EVACUATE",
                    "documentNo",
                    "应急现决〔2026〕86号",
                    "scope",
                    "整栋",
                    "issuedAt",
                    Api.now().toString())))
        .then()
        .statusCode(200)
        .body("stopRequired", equalTo(true));
    hazard
        .post(hazard.dutyHolder(), "rectification-plan", Case.planBody(Duration.ofDays(20)))
        .then()
        .statusCode(200);
    hazard.post(Api.head(), "rectification-plan/approval", Map.of()).then().statusCode(200);
    hazard.submitted().verified();

    ProblemAssert.that(hazard.post(Api.department(), "closing", Map.of("conclusion", "销号")))
        .is(409, "hazard.stop-in-force");
    hazard
        .post(Api.head(), "resumption", Map.of("documentNo", "应急复查〔2026〕41号"))
        .then()
        .statusCode(200)
        .body("stopRequired", equalTo(false));
    ProblemAssert.that(hazard.post(Api.head(), "resumption", Map.of("documentNo", "应急复查〔2026〕42号")))
        .is(409, "hazard.no-stop-order");
    hazard.post(Api.department(), "closing", Map.of("conclusion", "销号")).then().statusCode(200);
  }

  @Test
  void theLevelGoesUpAnyTimeAndDownOnlyBeforeRectification() {
    Case hazard = Case.general().submitted();
    var up = body("level", "MAJOR", "criterion", Map.of("code", "AQ-42-1"), "reason", "发现危险物品");
    var down =
        body(
            "level",
            "GENERAL",
            "criterion",
            Map.of("document", "指引", "clause", "六"),
            "reason",
            "已清运");
    ProblemAssert.that(hazard.post(Api.head(), "regrading", down))
        .is(409, "hazard.level-unchanged");

    hazard
        .post(Api.department(), "regrading", up)
        .then()
        .statusCode(200)
        .body("status", equalTo("GRADED"))
        .body("level", equalTo("MAJOR"))
        .body("dueAt", nullValue());
    ProblemAssert.that(hazard.post(Api.department(), "regrading", down))
        .is(403, "hazard.downgrade-forbidden");
    hazard.post(Api.department(), "control", Case.controlBody()).then().statusCode(200);
    hazard
        .post(Api.head(), "regrading", down)
        .then()
        .statusCode(200)
        .body("status", equalTo("RECTIFYING"))
        .body("level", equalTo("GENERAL"));

    Case major = Case.rectifyingMajor();
    ProblemAssert.that(major.post(Api.head(), "regrading", down))
        .is(409, "hazard.downgrade-too-late");
  }

  @Test
  void aClosedHazardIsReopenedByALookBack() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      Case hazard = Case.general().submitted().verified();
      hazard.post(Api.department(), "closing", Map.of("conclusion", "销号")).then().statusCode(200);
      Instant now = Api.now();

      hazard
          .post(
              Api.inspector(Api.SECOND_INSPECTOR),
              "reopening",
              body(
                  "basis",
                  "LOOK_BACK",
                  "reopenedBy",
                  "320105-I-2026-000031",
                  "reason",
                  "再次存放",
                  "evidence",
                  List.of(Api.evidence(now, Case.LAT, Case.LON)),
                  "dueAt",
                  now.plus(Duration.ofDays(7)).toString()))
          .then()
          .statusCode(200)
          .body("status", equalTo("RECTIFYING"))
          .body("decisions.closing", nullValue())
          .body("decisions.reopenings[0].reopenedBy", equalTo("320105-I-2026-000031"));

      RecordedEvent reopened = events.await(Api.EVENT + "reopened.v1", hazard.id);
      EventSchemas.ofModule().assertValid(reopened);
      assertThat(reopened.json().path("verifierPersonIds").size()).isEqualTo(2);
      ProblemAssert.that(hazard.post(Api.department(), "closing", Map.of("conclusion", "销号")))
          .is(409, "hazard.status-conflict");
    }
  }

  @Test
  void aReportIsRejectedWithAReasonWithinThePeriod() {
    Case hazard = Case.reported();
    hazard
        .post(Api.street(), "rejection", Map.of("reason", "已清运"))
        .then()
        .statusCode(200)
        .body("status", equalTo("REJECTED"))
        .body("allowedActions", empty());
    ProblemAssert.that(hazard.post(Api.street(), "registration", Map.of()))
        .is(409, "hazard.status-conflict");

    Case late = Case.reported();
    Api.travel(10);
    ProblemAssert.that(late.post(Api.street(), "rejection", Map.of("reason", "已清运")))
        .is(409, "hazard.triage-period-over");
  }

  @Test
  void aReportNeedsAnObjectOrAPlace() {
    UUID premises = Api.premises(Api.anEnterprise());
    var report = Api.reportBody(premises);
    var nowhere = without(without(report, "objectType"), "objectId");
    ProblemAssert.that(report(nowhere)).is(422, "hazard.place-needed");
    ProblemAssert.that(report(with(report, "objectId", UUID.randomUUID().toString())))
        .is(422, "hazard.object-unknown");
    ProblemAssert.that(report(without(report, "objectType")))
        .is(422, "hazard.object-needed")
        .at("/objectType");
    ProblemAssert.that(report(with(report, "areaCode", Api.OTHER_STREET)))
        .is(422, "hazard.area-mismatch");
    ProblemAssert.that(report(with(report, "discoveredAt", Api.now().plusSeconds(60).toString())))
        .is(422, "hazard.discovery-in-future");
    ProblemAssert.that(report(with(report, "source", "INSPECTION")))
        .is(403, "hazard.source-forbidden");

    UUID id =
        Api.created(
            report(
                with(
                    with(
                        nowhere,
                        "location",
                        Map.of("lat", 32.002, "lon", 118.7366, "crs", "GCJ02")),
                    "areaCode",
                    Api.STREET)));
    as(Api.department())
        .get("/api/v1/hazards/" + id)
        .then()
        .body("location.crs", equalTo("CGCS2000"))
        .body("objectId", nullValue());
    ProblemAssert.that(
            as(Api.street()).body(Map.of()).post("/api/v1/hazards/" + id + "/registration"))
        .is(422, "hazard.object-needed");
    as(Api.street())
        .body(Map.of("objectType", "PREMISES", "objectId", premises.toString()))
        .post("/api/v1/hazards/" + id + "/registration")
        .then()
        .statusCode(200)
        .body("dutyHolder.enterpriseId", not(nullValue()));
  }

  private static io.restassured.response.Response report(Map<String, Object> body) {
    return as(Api.inspector(Api.INSPECTOR)).body(body).post("/api/v1/hazards");
  }

  @Test
  void oneSourceIsReportedOnce() {
    UUID premises = Api.premises(Api.anEnterprise());
    var report = with(Api.reportBody(premises), "sourceRef", "MP-" + UUID.randomUUID());
    Api.created(report(report));

    ProblemAssert.that(report(report)).is(409, "hazard.source-known").at("/sourceRef");
  }

  @Test
  void everyOtherEventKeepsItsSchemaToo() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      Case rejected = Case.reported();
      rejected.post(Api.street(), "rejection", Map.of("reason", "已清运")).then().statusCode(200);
      Case general = Case.general();
      Instant due = Instant.parse(general.get().extract().path("dueAt"));
      general
          .post(
              Api.head(),
              "extension",
              body(
                  "reason",
                  "材料未到",
                  "dueAt",
                  due.plus(Duration.ofDays(5)).toString(),
                  "interimMeasuresConfirmed",
                  true))
          .then()
          .statusCode(200);
      general.submitted();
      general
          .post(
              Api.inspector(Api.INSPECTOR),
              "verification",
              with(
                  with(with(Case.verificationBody(), "result", "FAIL"), "reason", "未封闭"),
                  "dueAt",
                  Api.now().plus(Duration.ofDays(5)).toString()))
          .then()
          .statusCode(200);
      general
          .post(
              Api.department(),
              "regrading",
              body("level", "MAJOR", "criterion", Map.of("code", "AQ-42-1"), "reason", "又发现"))
          .then()
          .statusCode(200);
      Case stopped = Case.major();
      stopped
          .post(
              Api.department(),
              "control",
              with(
                  Case.controlBody(),
                  "stopOrder",
                  Map.of(
                      "kind", "SEAL",
                      "documentNo", "应急现决〔2026〕87号",
                      "scope", "整栋",
                      "issuedAt", Api.now().toString())))
          .then()
          .statusCode(200);
      stopped
          .post(stopped.dutyHolder(), "rectification-plan", Case.planBody(Duration.ofDays(20)))
          .then()
          .statusCode(200);
      stopped.post(Api.head(), "rectification-plan/approval", Map.of()).then().statusCode(200);
      stopped.submitted().verified();
      stopped
          .post(Api.head(), "resumption", Map.of("documentNo", "应急复查〔2026〕43号"))
          .then()
          .statusCode(200);

      for (var last :
          Map.of(
                  rejected.id, "rejected.v1",
                  general.id, "graded.v1",
                  stopped.id, "resumption-approved.v1")
              .entrySet()) {
        events.awaitOne(
            last.getValue(),
            e ->
                e.type().equals(Api.EVENT + last.getValue())
                    && e.aggregateId().equals(last.getKey())
                    && (!last.getKey().equals(general.id)
                        || e.json().path("previousLevel").asText().equals("GENERAL")));
        EventSchemas.ofModule().assertAllValid(events.ofAggregate(last.getKey()));
      }
      assertThat(events.ofAggregate(general.id).stream().map(e -> e.type().replace(Api.EVENT, "")))
          .containsExactly(
              "reported.v1",
              "registered.v1",
              "graded.v1",
              "rectification-started.v1",
              "extended.v1",
              "rectification-claimed.v1",
              "verification-failed.v1",
              "graded.v1");
    }
  }

  @Test
  void anotherStreetSeesNothing() {
    Case hazard = Case.reported();
    Tokens foreign = Tokens.of("STREET_OFFICER").area(Api.OTHER_STREET);

    ProblemAssert.that(as(foreign).get("/api/v1/hazards/" + hazard.id)).is(404, "not-found");
    ProblemAssert.that(
            as(foreign).body(Map.of()).post("/api/v1/hazards/" + hazard.id + "/registration"))
        .is(404, "not-found");
    ProblemAssert.that(
            as(foreign)
                .body(with(Api.reportBody(hazard.premisesId), "source", "SURVEY"))
                .post("/api/v1/hazards"))
        .is(422, "hazard.object-unknown");
  }

  @Test
  void anActOfAnotherRoleIsForbiddenByName() {
    Case hazard = Case.registered();

    ProblemAssert.that(hazard.post(Api.street(), "grading", Case.major("AQ-42-1")))
        .is(403, "forbidden")
        .detailContains("DEPT_OFFICER");
    ProblemAssert.that(
            hazard.post(Api.department().industry("E"), "grading", Case.major("AQ-42-1")))
        .is(403, "hazard.industry-outside");
  }

  @Test
  void anActOnAStaleVersionIsRefused() {
    Case hazard = Case.registered();

    ProblemAssert.that(
            as(Api.department())
                .header("If-Match", "\"0\"")
                .body(Case.major("AQ-42-1"))
                .post("/api/v1/hazards/" + hazard.id + "/grading"))
        .is(412, "version.stale");
    as(Api.department())
        .header("If-Match", "\"1\"")
        .body(Case.major("AQ-42-1"))
        .post("/api/v1/hazards/" + hazard.id + "/grading")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
  }

  @Test
  void ofTwoGradingsAtOnceOneWins() throws Exception {
    Case hazard = Case.registered();
    List<Callable<Integer>> calls =
        IntStream.range(0, 8)
            .<Callable<Integer>>mapToObj(i ->
                () -> hazard.post(Api.department(), "grading", Case.major("AQ-42-1")).statusCode())
            .toList();

    Map<Integer, Long> answers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          threads.invokeAll(calls).stream()
              .collect(Collectors.groupingBy(f -> f.resultNow(), Collectors.counting()));
    }

    assertThat(answers).isEqualTo(Map.of(200, 1L, 409, 7L));
    hazard.get().body("version", equalTo(2));
  }

  @Test
  void theViewOfAnActIsTheViewOfARead() {
    Case hazard = Case.rectifyingMajor().submitted();
    String acted =
        hazard
            .post(Api.inspector(Api.INSPECTOR), "verification", Case.verificationBody())
            .then()
            .statusCode(200)
            .extract()
            .asString();

    Awaitility.await()
        .untilAsserted(() ->
            assertThat(
                    as(Api.inspector(Api.INSPECTOR)).get("/api/v1/hazards/" + hazard.id).asString())
                .isEqualTo(acted));
  }

  @Test
  void theCriteriaInForceAreListed() {
    as(Api.department())
        .get("/api/v1/hazard/criteria")
        .then()
        .statusCode(200)
        .body("items.code", hasItem("AQ-42-1"));
    as(Api.department())
        .get("/api/v1/hazard/criteria?on=2020-01-01")
        .then()
        .statusCode(200)
        .body("items", empty());
  }
}

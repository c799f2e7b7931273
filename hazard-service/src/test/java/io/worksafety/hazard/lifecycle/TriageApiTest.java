package io.worksafety.hazard.lifecycle;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Case;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One hazard, many sightings: proposed as duplicates, merged, and counted when they come back. */
@QuarkusTest
@WithTestResource(SuiteParts.class)
class TriageApiTest {

  private static final String CLAUSE = "安全生产法第四十二条";

  @Test
  void aSecondReportIsProposedAsADuplicateAndMerged() {
    Case known = Case.registered();
    UUID again = reported(Api.OFFICER, known.premisesId, CLAUSE);

    as(Api.street())
        .get("/api/v1/hazards/" + again + "/possible-duplicates")
        .then()
        .statusCode(200)
        .body("items.id", contains(known.id.toString()));
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      merge(again, known.id)
          .then()
          .statusCode(200)
          .body("status", equalTo("MERGED"))
          .body("mergedInto", equalTo(known.id.toString()))
          .body("allowedActions", hasSize(0));

      EventSchemas.ofModule().assertValid(events.await(Api.EVENT + "merged.v1", again));
      var sighted = events.await(Api.EVENT + "sighted.v1", known.id);
      EventSchemas.ofModule().assertValid(sighted);
      assertThat(sighted.json().path("mergedHazardId").asText()).isEqualTo(again.toString());
      assertThat(sighted.json().path("sightings").asInt()).isEqualTo(2);
    }
    known.get().body("sightings", equalTo(2));
    as(Api.department())
        .get("/api/v1/hazards/" + known.id + "/sightings")
        .then()
        .body("items.mergedHazardId", hasItem(again.toString()))
        .body("items", hasSize(2));
  }

  @Test
  void aMergedReportTakesNoFurtherAct() {
    Case known = Case.registered();
    UUID again = reported(Api.OFFICER, known.premisesId, CLAUSE);
    merge(again, known.id).then().statusCode(200);

    ProblemAssert.that(merge(again, known.id)).is(409, "hazard.status-conflict");
    ProblemAssert.that(
            as(Api.street()).body(Map.of()).post("/api/v1/hazards/" + again + "/registration"))
        .is(409, "hazard.status-conflict");
  }

  @Test
  void mergingNeedsARegisteredOpenHazardAtTheSameObject() {
    Case known = Case.registered();
    Case elsewhere = Case.registered();
    Case unregistered = Case.reported();
    UUID again = reported(Api.OFFICER, known.premisesId, CLAUSE);

    for (UUID target : new UUID[] {elsewhere.id, unregistered.id, again, UUID.randomUUID()}) {
      ProblemAssert.that(merge(again, target)).is(422, "hazard.merge-target").at("/intoHazardId");
    }
  }

  @Test
  void whoSawAMergedReportMayNotVerify() {
    Case known = Case.rectifyingMajor();
    merge(reported(Api.INSPECTOR, known.premisesId, CLAUSE), known.id).then().statusCode(200);
    known.submitted();

    ProblemAssert.that(
            known.post(Api.inspector(Api.INSPECTOR), "verification", Case.verificationBody()))
        .is(422, "hazard.verifier-is-finder");
  }

  @Test
  void withoutALineOfAListAGeneralHazardBecomesMajorWhenTheSecondConfirms() {
    Case hazard = Case.general();
    var raised =
        Api.body(
            "level",
            "MAJOR",
            "reason",
            "整改须停产",
            "criterion",
            Map.of("document", "专家会商意见", "clause", "2026-11", "secondPersonId", Api.HEAD));
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      hazard
          .post(Api.department(), "regrading", raised)
          .then()
          .statusCode(200)
          .body("status", equalTo("RECTIFYING"))
          .body("level", equalTo("GENERAL"));
      hazard
          .post(Api.head(), "grading/confirmation", Map.of())
          .then()
          .statusCode(200)
          .body("status", equalTo("GRADED"))
          .body("level", equalTo("MAJOR"))
          .body("allowedActions", hasItem("REGRADE"));

      events.await(Api.EVENT + "level-proposed.v1", hazard.id);
      // The first grading may be told as late as this
      events.awaitOne(
          "graded up from GENERAL",
          event ->
              event.type().equals(Api.EVENT + "graded.v1")
                  && event.aggregateId().equals(hazard.id)
                  && event.json().path("previousLevel").asText().equals("GENERAL"));
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(hazard.id));
    }
  }

  @Test
  void nobodyConfirmsWhatNobodyProposed() {
    ProblemAssert.that(Case.registered().post(Api.department(), "grading/confirmation", Map.of()))
        .is(409, "hazard.no-level-proposal");
  }

  @Test
  void theSameClauseAtTheSameObjectIsARecurrence() {
    Case first = Case.registered();
    UUID one = reported(Api.OFFICER, first.premisesId, CLAUSE);
    register(one).body("occurrences", equalTo(1));
    UUID other = reported(Api.OFFICER, first.premisesId, "另一条");
    register(other).body("occurrences", equalTo(1));
    UUID two = reported(Api.OFFICER, first.premisesId, CLAUSE);

    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      register(two).body("occurrences", equalTo(2)).body("recurrenceOf", equalTo(one.toString()));

      var recurred = events.await(Api.EVENT + "recurred.v1", two);
      EventSchemas.ofModule().assertValid(recurred);
      assertThat(recurred.json().path("flagged").asBoolean()).isFalse();
    }
  }

  @Test
  void afterTheYearItIsNoRecurrence() {
    Case hazard = Case.registered();
    register(reported(Api.OFFICER, hazard.premisesId, CLAUSE));

    Api.travel(366);

    register(reported(Api.OFFICER, hazard.premisesId, CLAUSE)).body("occurrences", equalTo(1));
  }

  private static ValidatableResponse register(UUID hazard) {
    return as(Api.street())
        .body(Map.of())
        .post("/api/v1/hazards/" + hazard + "/registration")
        .then()
        .statusCode(200);
  }

  private static Response merge(UUID hazard, UUID into) {
    return as(Api.street())
        .body(Map.of("intoHazardId", into))
        .post("/api/v1/hazards/" + hazard + "/merging");
  }

  private static UUID reported(UUID finder, UUID premises, String clause) {
    return Api.created(
        as(Api.inspector(finder))
            .body(with(Api.reportBody(premises), "clause", clause))
            .post("/api/v1/hazards"));
  }
}

package io.worksafety.hazard.finding;

import static io.worksafety.hazard.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Case;
import io.worksafety.hazard.ForeignEvents;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvent;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class FindingListenerTest {

  private static final String RECORDED = "io.worksafety.inspection.finding-recorded.v1";

  @Test
  void aFindingBecomesARegisteredHazardWithItsFinders() {
    UUID enterprise = Api.anEnterprise();
    UUID premises = Api.premises(enterprise);
    UUID finding = UUID.randomUUID();
    try (var theirs = new ForeignEvents("inspection");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      theirs.send(UUID.randomUUID(), RECORDED, UUID.randomUUID(), 1, data(finding, premises));

      RecordedEvent registered = awaitRegistered(ours, finding);
      EventSchemas.ofModule().assertValid(registered);
      assertThat(registered.json().path("source").asText()).isEqualTo("INSPECTION");
      assertThat(registered.json().path("enterpriseId").asText()).isEqualTo(enterprise.toString());
      as(Api.department())
          .get("/api/v1/hazards/" + registered.aggregateId())
          .then()
          .statusCode(200)
          .body("status", equalTo("REGISTERED"))
          .body("finderPersonIds", contains(Api.INSPECTOR.toString()))
          .body("industryCode", equalTo("F5266"))
          .body("dutyHolder.enterpriseId", equalTo(enterprise.toString()));
    }
  }

  @Test
  void theSameFindingTwiceIsOneHazard() {
    UUID premises = Api.premises(Api.anEnterprise());
    UUID finding = UUID.randomUUID();
    UUID inspection = UUID.randomUUID();
    UUID event = UUID.randomUUID();
    try (var theirs = new ForeignEvents("inspection");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      theirs.send(event, RECORDED, inspection, 1, data(finding, premises));
      theirs.send(event, RECORDED, inspection, 1, data(finding, premises));
      // another event that tells the same finding: the inbox cannot know, the hazard does
      theirs.send(UUID.randomUUID(), RECORDED, inspection, 2, data(finding, premises));
      UUID last = UUID.randomUUID();
      theirs.send(UUID.randomUUID(), RECORDED, inspection, 3, data(last, premises));

      awaitRegistered(ours, last);
      assertThat(ours.matching(e -> e.body().contains(finding.toString()))).hasSize(1);
      as(Api.department())
          .get("/api/v1/hazards?source=INSPECTION&sourceRef=" + finding)
          .then()
          .body("items", hasSize(1));
    }
  }

  @Test
  void findingsOutOfOrderAreTakenInOrder() {
    UUID premises = Api.premises(Api.anEnterprise());
    UUID inspection = UUID.randomUUID();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    try (var theirs = new ForeignEvents("inspection");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      theirs.send(UUID.randomUUID(), RECORDED, inspection, 2, data(second, premises));
      theirs.send(UUID.randomUUID(), RECORDED, inspection, 1, data(first, premises));

      String earlier = awaitRegistered(ours, first).json().path("no").asText();
      String later = awaitRegistered(ours, second).json().path("no").asText();
      assertThat(earlier).isLessThan(later);
    }
  }

  @Test
  void anObjectThatIsNotRegisteredYetDoesNotHoldTheHazardUp() {
    UUID unknown = UUID.randomUUID();
    UUID finding = UUID.randomUUID();
    try (var theirs = new ForeignEvents("inspection");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      theirs.send(UUID.randomUUID(), RECORDED, UUID.randomUUID(), 1, data(finding, unknown));

      UUID hazard = awaitRegistered(ours, finding).aggregateId();
      as(Api.department())
          .get("/api/v1/hazards/" + hazard)
          .then()
          .statusCode(200)
          .body("areaCode", equalTo(Api.STREET))
          .body("enterpriseId", nullValue());
    }
  }

  @Test
  void otherEventsOfAnInspectionAreNoneOfOurBusiness() {
    UUID premises = Api.premises(Api.anEnterprise());
    UUID inspection = UUID.randomUUID();
    UUID finding = UUID.randomUUID();
    try (var theirs = new ForeignEvents("inspection");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      theirs.send(
          UUID.randomUUID(), "io.worksafety.inspection.arrived.v1", inspection, 1, "{\"x\":1}");
      theirs.send(UUID.randomUUID(), RECORDED, inspection, 2, data(finding, premises));

      awaitRegistered(ours, finding);
    }
  }

  @Test
  void whoFoundItInAnInspectionMayNotVerifyIt() {
    UUID enterprise = Api.anEnterprise();
    UUID premises = Api.premises(enterprise);
    UUID finding = UUID.randomUUID();
    UUID hazard;
    try (var theirs = new ForeignEvents("inspection");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      theirs.send(UUID.randomUUID(), RECORDED, UUID.randomUUID(), 1, data(finding, premises));
      hazard = awaitRegistered(ours, finding).aggregateId();
    }
    String path = "/api/v1/hazards/" + hazard;
    as(Api.department()).body(Case.generalBody()).post(path + "/grading").then().statusCode(200);
    as(Api.enterprise(enterprise))
        .body(Case.submissionBody())
        .post(path + "/submission")
        .then()
        .statusCode(200);

    ProblemAssert.that(
            as(Api.inspector(Api.INSPECTOR))
                .body(Case.verificationBody())
                .post(path + "/verification"))
        .is(422, "hazard.verifier-is-finder");
  }

  @Test
  void theSameClauseAtTheSameObjectIsOneHazardSeenTwice() {
    UUID premises = Api.premises(Api.anEnterprise());
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    UUID inspection = UUID.randomUUID();
    try (var theirs = new ForeignEvents("inspection");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      theirs.send(UUID.randomUUID(), RECORDED, inspection, 1, data(first, premises, "四十二"));
      UUID hazard = awaitRegistered(ours, first).aggregateId();
      theirs.send(UUID.randomUUID(), RECORDED, inspection, 2, data(second, premises, "四十二"));
      // told once more, by another event: it is a sighting already
      theirs.send(UUID.randomUUID(), RECORDED, inspection, 3, data(second, premises, "四十二"));
      UUID last = UUID.randomUUID();
      theirs.send(UUID.randomUUID(), RECORDED, inspection, 4, data(last, premises));
      awaitRegistered(ours, last);

      var sighted =
          ours.matching(
              e -> e.type().equals(Api.EVENT + "sighted.v1") && e.aggregateId().equals(hazard));
      assertThat(sighted).hasSize(1);
      EventSchemas.ofModule().assertAllValid(sighted);
      assertThat(sighted.getFirst().json().path("sourceRef").asText()).isEqualTo(second.toString());
      as(Api.department())
          .get("/api/v1/hazards/" + hazard + "/sightings")
          .then()
          .statusCode(200)
          .body("items.sourceRef", contains(first.toString(), second.toString()));
      as(Api.department())
          .get("/api/v1/hazards?objectId=" + premises + "&clause=第四十二条")
          .then()
          .body("items", hasSize(1));
    }
  }

  @Test
  void whatIsFoundAgainAfterItsVerificationIsARecurrence() {
    UUID enterprise = Api.anEnterprise();
    UUID premises = Api.premises(enterprise);
    UUID before = null;
    try (var theirs = new ForeignEvents("inspection");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      for (int occurrence = 1; occurrence <= 3; occurrence++) {
        UUID finding = UUID.randomUUID();
        theirs.send(
            UUID.randomUUID(), RECORDED, UUID.randomUUID(), 1, data(finding, premises, "七"));
        UUID hazard = awaitRegistered(ours, finding).aggregateId();
        if (before != null) {
          RecordedEvent recurred = ours.await(Api.EVENT + "recurred.v1", hazard);
          EventSchemas.ofModule().assertValid(recurred);
          assertThat(recurred.json().path("recurrenceOf").asText()).isEqualTo(before.toString());
          assertThat(recurred.json().path("occurrences").asInt()).isEqualTo(occurrence);
          assertThat(recurred.json().path("flagged").asBoolean()).isEqualTo(occurrence == 3);
        }
        verify(hazard, enterprise);
        before = hazard;
      }
    }
    as(Api.department())
        .get("/api/v1/hazards?recurring=true&objectId=" + premises)
        .then()
        .body("items", hasSize(2));
  }

  private static void verify(UUID hazard, UUID enterprise) {
    String path = "/api/v1/hazards/" + hazard;
    as(Api.department()).body(Case.generalBody()).post(path + "/grading").then().statusCode(200);
    as(Api.enterprise(enterprise))
        .body(Case.submissionBody())
        .post(path + "/submission")
        .then()
        .statusCode(200);
    as(Api.inspector(Api.SECOND_INSPECTOR))
        .body(
            Api.with(
                Case.verificationBody(),
                "verifiers",
                List.of(Map.of("personId", Api.SECOND_INSPECTOR.toString()))))
        .post(path + "/verification")
        .then()
        .statusCode(200);
  }

  private static RecordedEvent awaitRegistered(RecordedEvents events, UUID finding) {
    return events.awaitOne(
        "hazard of finding " + finding,
        e ->
            e.type().equals(Api.EVENT + "registered.v1")
                && e.json().path("sourceRef").asText().equals(finding.toString()));
  }

  /** Of a clause nobody else offends against. */
  private static String data(UUID finding, UUID premises) {
    return data(finding, premises, finding.toString());
  }

  private static String data(UUID finding, UUID premises, String clause) {
    return """
    {"findingId":"%s","inspectionId":"%s","sequence":1,"objectType":"PREMISES",
     "objectId":"%s","areaCode":"%s","title":"二层住宿与电池存放未分隔",
     "clause":"第%s条","description":"仅一部敞开楼梯","severityHint":"MAJOR",
     "handling":"ORDER_TO_FIX","discoveredAt":"2026-11-23T02:00:00.000Z",
     "finderPersonIds":["%s"],"addedLater":true}
    """
        .formatted(finding, UUID.randomUUID(), premises, Api.STREET, clause, Api.INSPECTOR);
  }
}

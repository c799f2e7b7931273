package io.worksafety.hazard.accident;

import static io.worksafety.hazard.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Case;
import io.worksafety.hazard.ForeignEvents;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class AccidentListenerTest {

  private static final String REPORTED = "io.worksafety.accountability.accident-reported.v1";

  @Test
  void anAccidentIsLinkedWithTheOpenHazardsOfItsObjectOnce() {
    Case hazard = Case.major();
    UUID accident = UUID.randomUUID();
    try (var theirs = new ForeignEvents("accountability");
        var told = RecordedEvents.fromNow("worksafety.accountability.events.v1");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      String body = atPremises(accident, hazard.premisesId, Api.now());
      UUID event = UUID.randomUUID();
      theirs.send(event, REPORTED, accident, 1, body);
      theirs.send(event, REPORTED, accident, 1, body);
      // told again by another event: the links are there already
      theirs.send(UUID.randomUUID(), REPORTED, accident, 2, body);
      awaitLastOne(theirs, ours);

      var links =
          ours.matching(e ->
              e.type().equals(Api.EVENT + "accident-linked.v1")
                  && e.json().path("accidentId").asText().equals(accident.toString()));
      assertThat(links).hasSize(1);
      EventSchemas.ofModule().assertAllValid(links);
      EventSchemas.in(Path.of("../accountability-service/contract/events"))
          .assertAllValid(told.ofAggregate(accident));
    }
    as(Api.department())
        .get("/api/v1/hazard/accident-links?accidentId=" + accident)
        .then()
        .statusCode(200)
        .body("items.hazardId", contains(hazard.id.toString()))
        .body("items.level", contains("MAJOR"))
        .body("items.hazardStatus", contains("GRADED"));
  }

  @Test
  void accidentsThatOvertakeEachOtherAreTakenInOrder() {
    Case hazard = Case.general();
    UUID accident = UUID.randomUUID();
    try (var theirs = new ForeignEvents("accountability");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      String body = atPremises(accident, hazard.premisesId, Api.now());
      theirs.send(UUID.randomUUID(), REPORTED, accident, 2, body);
      theirs.send(UUID.randomUUID(), REPORTED, accident, 1, body);
      awaitLastOne(theirs, ours);
    }
    as(Api.department())
        .get("/api/v1/hazard/accident-links?hazardId=" + hazard.id)
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void anAccidentOfAnEnterpriseMeetsEverythingThatIsIts() {
    Case hazard = Case.major();
    UUID second =
        Api.created(
            as(Api.inspector(Api.INSPECTOR))
                .body(Api.reportBody(Api.premises(hazard.enterpriseId)))
                .post("/api/v1/hazards"));
    UUID accident = UUID.randomUUID();
    try (var theirs = new ForeignEvents("accountability");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      theirs.send(
          UUID.randomUUID(),
          REPORTED,
          accident,
          1,
          body(accident, "ENTERPRISE", hazard.enterpriseId, Api.now()));
      awaitLastOne(theirs, ours);
    }
    as(Api.department())
        .get("/api/v1/hazard/accident-links?accidentId=" + accident)
        .then()
        .body("items.hazardId", containsInAnyOrder(hazard.id.toString(), second.toString()));
  }

  @Test
  void whatWasClosedBeforeOrFoundLongBeforeIsNotMet() {
    Case closed = Case.rectifyingMajor().submitted().verified();
    closed.post(Api.department(), "closing", Map.of("conclusion", "同意销号")).then().statusCode(200);
    Case old = Case.general();
    UUID one = UUID.randomUUID();
    UUID two = UUID.randomUUID();
    try (var theirs = new ForeignEvents("accountability");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      theirs.send(
          UUID.randomUUID(),
          REPORTED,
          one,
          1,
          atPremises(one, closed.premisesId, Api.now().plusSeconds(60)));
      theirs.send(
          UUID.randomUUID(),
          REPORTED,
          two,
          1,
          atPremises(two, old.premisesId, Api.now().plus(Duration.ofDays(370))));
      awaitLastOne(theirs, ours);
    }
    for (UUID accident : new UUID[] {one, two}) {
      as(Api.department())
          .get("/api/v1/hazard/accident-links?accidentId=" + accident)
          .then()
          .body("items", hasSize(0));
    }
  }

  /** One at a hazard of its own, whose link says that all before were taken. */
  private static void awaitLastOne(ForeignEvents theirs, RecordedEvents ours) {
    Case last = Case.reported();
    UUID accident = UUID.randomUUID();
    theirs.send(
        UUID.randomUUID(), REPORTED, accident, 1, atPremises(accident, last.premisesId, Api.now()));
    ours.awaitOne(
        "link of the last accident",
        e ->
            e.type().equals(Api.EVENT + "accident-linked.v1")
                && e.json().path("accidentId").asText().equals(accident.toString()));
  }

  private static String atPremises(UUID accident, UUID premises, Instant at) {
    return body(accident, "PREMISES", premises, at);
  }

  private static String body(UUID accident, String type, UUID object, Instant at) {
    return """
    {"accidentId":"%s","no":"320105-A-2026-000004","occurredAt":"%s","receivedAt":"%s",
     "objectType":"%s","objectId":"%s","areaCode":"%s","deaths":1,"missing":0,
     "seriousInjuries":0,"grade":"GENERAL","late":false}
    """
        .formatted(accident, at, at, type, object, Api.STREET);
  }
}

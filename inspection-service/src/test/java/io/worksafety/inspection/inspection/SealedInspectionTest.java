package io.worksafety.inspection.inspection;

import static io.worksafety.inspection.Scene.as;
import static io.worksafety.inspection.Scene.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.worksafety.inspection.ForeignEvents;
import io.worksafety.inspection.Scene;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.RecordedEvent;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The story of one surprise inspection from its plan to the hazard. */
@QuarkusTest
@WithTestResource(SuiteParts.class)
class SealedInspectionTest {

  private static final String EVENTS = "worksafety.inspection.events.v1";
  private static final String TYPE = "io.worksafety.inspection.";

  @Test
  void aSurpriseIsPlannedSealedAnchoredRevealedAndConcluded() {
    Scene scene = Scene.set();
    try (var events = RecordedEvents.fromNow(EVENTS)) {
      UUID id =
          UUID.fromString(
              scene
                  .plan(scene.sealedPlan())
                  .then()
                  .statusCode(201)
                  .header("ETag", "\"0\"")
                  .body("status", equalTo("PLANNED"))
                  .body("no", startsWith("320105-I-"))
                  .body("areaCode", equalTo("320105"))
                  .body("concealed", equalTo(true))
                  .body("objectId", nullValue())
                  .body("matters", nullValue())
                  .body("inspectors", nullValue())
                  .extract()
                  .path("id"));

      scene.approve(id).then().statusCode(200).body("status", equalTo("APPROVED"));
      String plan = scene.canonicalPlan(id);
      assertThat(plan)
          .contains(scene.premises.toString(), scene.matter, scene.leaderNo)
          .contains("\"approvedBy\":\"" + scene.head + "\"");
      String commitment = Scene.commitment(Scene.SALT, plan);
      scene
          .seal(id, commitment)
          .then()
          .statusCode(200)
          .body("status", equalTo("SEALED"))
          .body("seal.commitment", equalTo(commitment));

      RecordedEvent sealed = events.await(TYPE + "sealed.v1", id);
      scene.awaitAnchor(id);
      JsonPath before = proof(scene, id);
      assertThat(before.getString("commitment")).isEqualTo(commitment);
      assertThat(before.getString("anchor.topic")).isEqualTo(sealed.topic());
      assertThat(before.getInt("anchor.partition")).isEqualTo(sealed.partition());
      assertThat(before.getLong("anchor.offset")).isEqualTo(sealed.offset());
      assertThat(Instant.parse(before.getString("anchor.brokerTime")))
          .isEqualTo(sealed.brokerTime());
      assertThat(before.getString("opening")).isNull();
      assertThat(before.getString("accessLog")).isNull();

      scene.openWindow(id);
      scene
          .arrive(id, scene.onTheSpot())
          .then()
          .statusCode(200)
          .body("status", equalTo("ARRIVED"))
          .body("concealed", equalTo(true))
          .body("arrival.present", contains(scene.leaderNo, scene.secondNo));
      scene
          .reveal(id)
          .then()
          .statusCode(200)
          .body("status", equalTo("IN_PROGRESS"))
          .body("concealed", equalTo(false))
          .body("areaCode", equalTo(Scene.STREET))
          .body("objectId", equalTo(scene.premises.toString()))
          .body("matters", contains(scene.matter));

      String findingId =
          scene
              .note(id, scene.majorFinding())
              .then()
              .statusCode(201)
              .body("findings", hasSize(1))
              .extract()
              .path("findings[0].id");
      scene
          .conclude(id, scene.conclusion())
          .then()
          .statusCode(200)
          .body("status", equalTo("CONCLUDED"));

      RecordedEvent recorded = events.await(TYPE + "finding-recorded.v1", id);
      assertThat(recorded.json().path("findingId").asText()).isEqualTo(findingId);
      assertThat(recorded.json().path("objectId").asText()).isEqualTo(scene.premises.toString());
      assertThat(recorded.json().path("areaCode").asText()).isEqualTo(Scene.STREET);
      assertThat(recorded.json().path("finderPersonIds").get(0).asText())
          .isEqualTo(scene.second.toString());
      List<RecordedEvent> all = events.ofAggregate(id);
      assertThat(all.stream().map(RecordedEvent::type))
          .containsExactly(
              TYPE + "planned.v1",
              TYPE + "approved.v1",
              TYPE + "sealed.v1",
              TYPE + "anchored.v1",
              TYPE + "arrived.v1",
              TYPE + "revealed.v1",
              TYPE + "finding-noted.v1",
              TYPE + "concluded.v1",
              TYPE + "finding-recorded.v1");
      EventSchemas.ofModule().assertAllValid(all);

      UUID hazard = UUID.randomUUID();
      ForeignEvents.hazardRegistered(hazard, 1, "INSPECTION", findingId);
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> hazard.toString().equals(scene.read(id).getString("findings[0].hazardId")));
      EventSchemas.ofModule().assertValid(events.await(TYPE + "finding-linked.v1", id));
    }
  }

  @Test
  void aStrangerCanRecomputeTheSealFromTheProofAlone() {
    Scene scene = Scene.set();
    UUID id = scene.inProgress();
    scene.conclude(id, scene.conclusion()).then().statusCode(200);

    JsonPath proof =
        as(io.worksafety.testkit.Tokens.of("AUDITOR").area("32").jwt())
            .get(path(id, "seal"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    String recomputed =
        Scene.commitment(proof.getString("opening.salt"), proof.getString("opening.canonicalJson"));
    assertThat(recomputed)
        .isEqualTo(proof.getString("commitment"))
        .isEqualTo(proof.getString("anchor.commitment"))
        .isEqualTo(proof.getString("opening.recomputed"));
    assertThat(Instant.parse(proof.getString("anchor.brokerTime")))
        .isBefore(Instant.parse(proof.getString("windowStart")));
    assertThat(proof.getList("statements.question"))
        .containsExactly(
            "SEALED_BEFORE_WINDOW",
            "READERS_WITHIN_NEED_TO_KNOW",
            "NO_MESSAGE_TO_OBJECT",
            "ARRIVED_WITHIN_WINDOW",
            "FOUR_NO_DECLARED");
    assertThat(proof.getList("statements.answer")).containsExactly(true, true, true, true, true);
    assertThat(proof.getList("accessLog.purpose"))
        .containsExactly("APPROVAL", "SEALING", "SEALING", "ARRIVAL", "ARRIVAL");
  }

  @Test
  void beforeTheRevealNoEventNamesObjectMattersTeamOrStreet() {
    Scene scene = Scene.set();
    try (var events = RecordedEvents.fromNow(EVENTS)) {
      UUID id = scene.arrived(scene.sealedPlan());
      events.await(TYPE + "arrived.v1", id);

      for (RecordedEvent event : events.ofAggregate(id)) {
        assertThat(event.body() + event.headers())
            .doesNotContain(scene.premises.toString())
            .doesNotContain(scene.matter)
            .doesNotContain(scene.leaderNo, scene.secondNo)
            .doesNotContain(scene.leader.toString(), scene.second.toString())
            .doesNotContain(Scene.STREET);
      }
    }
  }

  private static JsonPath proof(Scene scene, UUID id) {
    return as(scene.headOfOrgan())
        .get(path(id, "seal"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}

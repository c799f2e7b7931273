package io.worksafety.inspection.inspection;

import static io.worksafety.inspection.Scene.as;
import static io.worksafety.inspection.Scene.path;
import static io.worksafety.inspection.Scene.tamper;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.inspection.Scene;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvent;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody with every right on the database changes what was sealed. */
@QuarkusTest
@WithTestResource(SuiteParts.class)
class SealTamperingTest {

  private static final String BROKEN = "io.worksafety.inspection.seal-broken.v1";

  @Test
  void aCommitmentThatIsNotThatOfThePlanDoesNotSeal() {
    Scene scene = Scene.set();
    UUID id = scene.approved(scene.sealedPlan());
    String other = Scene.commitment(Scene.SALT, scene.canonicalPlan(id) + " ");

    ProblemAssert.that(scene.seal(id, other)).is(422, "inspection.seal-mismatch").at("/commitment");

    assertThat(scene.read(id).getString("status")).isEqualTo("APPROVED");
  }

  @Test
  void aChangedCiphertextIsFoundAtTheReveal() {
    Scene scene = Scene.set();
    UUID id = scene.arrived(scene.sealedPlan());
    tamper(
        "update sealed_plan set ciphertext = set_byte(ciphertext, 20,"
            + " get_byte(ciphertext, 20) # 1) where inspection_id = '"
            + id
            + "'");

    expectBroken(scene, id, "PLAN_UNREADABLE");
  }

  @Test
  void aPlanThatWasExchangedIsFoundAtTheReveal() {
    Scene scene = Scene.set();
    UUID id = scene.arrived(scene.sealedPlan());
    UUID other = scene.planned(scene.sealedPlan());
    tamper(
        "update sealed_plan p set ciphertext = o.ciphertext, wrapped_key = o.wrapped_key"
            + " from sealed_plan o where o.inspection_id = '"
            + other
            + "'"
            + " and p.inspection_id = '"
            + id
            + "'");

    expectBroken(scene, id, "PLAN_UNREADABLE");
  }

  @Test
  void aChangedCommitmentIsFoundAtTheReveal() {
    Scene scene = Scene.set();
    UUID id = scene.arrived(scene.sealedPlan());
    tamper(
        "update sealed_plan set commitment = repeat('0', 54) || substr(md5(random()::text), 1, 10)"
            + " where inspection_id = '"
            + id
            + "'");

    expectBroken(scene, id, "COMMITMENT_DIFFERS");
  }

  @Test
  void anAnchorThatSaysOtherwiseIsFoundAtTheReveal() {
    Scene scene = Scene.set();
    UUID id = scene.arrived(scene.sealedPlan());
    tamper(
        "update sealed_plan set anchored_commitment = repeat('a', 64) where inspection_id = '"
            + id
            + "'");

    expectBroken(scene, id, "ANCHOR_DIFFERS");
  }

  @Test
  void aSealBrokenBeforeArrivalStopsTheArrival() {
    Scene scene = Scene.set();
    UUID id = scene.anchored(scene.sealedPlan());
    tamper("update sealed_plan set wrapped_key = ciphertext where inspection_id = '" + id + "'");
    scene.openWindow(id);

    ProblemAssert.that(scene.arrive(id, scene.onTheSpot())).is(409, "inspection.seal-broken");

    assertThat(scene.read(id).getString("status")).isEqualTo("SEAL_BROKEN");
  }

  @Test
  void aBrokenSealOfACancelledInspectionIsReportedAsWell() {
    Scene scene = Scene.set();
    UUID id = scene.anchored(scene.sealedPlan());
    tamper("update sealed_plan set ciphertext = wrapped_key where inspection_id = '" + id + "'");
    try (var events = RecordedEvents.fromNow("worksafety.inspection.events.v1")) {
      scene.cancel(id).then().statusCode(200);

      EventSchemas.ofModule().assertValid(events.await(BROKEN, id));
      assertThat(scene.read(id).getString("status")).isEqualTo("CANCELLED");
    }
  }

  private static void expectBroken(Scene scene, UUID id, String damage) {
    try (var events = RecordedEvents.fromNow("worksafety.inspection.events.v1")) {
      ProblemAssert.that(scene.reveal(id)).is(409, "inspection.seal-broken");
      // asked again, it says so again and publishes nothing more
      ProblemAssert.that(scene.reveal(id)).is(409, "inspection.seal-broken");

      RecordedEvent broken = events.await(BROKEN, id);
      EventSchemas.ofModule().assertValid(broken);
      assertThat(broken.json().path("damage").asText()).isEqualTo(damage);
      assertThat(broken.json().path("organizationId").asText()).isEqualTo(scene.bureau.toString());
      ProblemAssert.that(scene.note(id, scene.majorFinding())).is(409, "inspection.seal-broken");
      assertThat(events.ofType(BROKEN)).hasSize(1);
    }
    assertThat(scene.read(id).getString("status")).isEqualTo("SEAL_BROKEN");
    assertThat(as(scene.headOfOrgan()).get(path(id, "seal")).<String>path("brokenAt")).isNotNull();
  }
}

package io.worksafety.inspection.inspection;

import static io.worksafety.inspection.Scene.as;
import static io.worksafety.inspection.Scene.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.inspection.Scene;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class ApprovalAndSealingTest {

  private static final String DOC = "{\"docNo\":\"宁建应急检审〔2026〕0118号\"}";

  @Test
  void nobodyApprovesAnOwnPlan() {
    Scene scene = Scene.set();
    UUID id = scene.planned(scene.sealedPlan());
    String authorWhoIsHead = scene.token(scene.author, "DEPT_OFFICER", "ORGAN_HEAD");

    ProblemAssert.that(as(authorWhoIsHead).body(DOC).post(path(id, "approval")))
        .is(403, "inspection.approver-is-author");
  }

  @Test
  void anotherHeadDoesNotEvenSeeTheSealedPlan() {
    Scene scene = Scene.set();
    UUID sealed = scene.planned(scene.sealedPlan());
    UUID open = scene.planned(scene.announcedPlan());
    String otherHead = scene.token(UUID.randomUUID(), "ORGAN_HEAD");

    ProblemAssert.that(as(otherHead).body(DOC).post(path(sealed, "approval"))).is(404, "not-found");
    ProblemAssert.that(as(otherHead).body(DOC).post(path(open, "approval")))
        .is(403, "inspection.not-the-approver");
  }

  @Test
  void approvalComesBeforeTheWindow() {
    Scene scene = Scene.set();
    UUID id = scene.planned(scene.sealedPlan());
    Scene.moveTo(Scene.now().plus(Duration.ofMinutes(61)));

    ProblemAssert.that(scene.approve(id)).is(422, "inspection.window-begun");
  }

  @Test
  void sealingComesBeforeTheWindow() {
    Scene scene = Scene.set();
    UUID id = scene.approved(scene.sealedPlan());
    String commitment = Scene.commitment(Scene.SALT, scene.canonicalPlan(id));
    Scene.moveTo(Instant.parse(scene.read(id).getString("windowStart")));

    ProblemAssert.that(scene.seal(id, commitment)).is(422, "inspection.window-begun");
  }

  @Test
  void onlyTheAuthorSeals() {
    Scene scene = Scene.set();
    UUID id = scene.approved(scene.sealedPlan());
    String commitment = Scene.commitment(Scene.SALT, scene.canonicalPlan(id));

    ProblemAssert.that(
            as(scene.teamMember())
                .body(Map.of("salt", Scene.SALT, "commitment", commitment))
                .post(path(id, "seal")))
        .is(403, "inspection.not-the-author");
  }

  @Test
  void theTextToCommitToIsTheApprovedOne() {
    Scene scene = Scene.set();
    UUID id = scene.planned(scene.sealedPlan());
    String before = scene.canonicalPlan(id);
    scene.approve(id).then().statusCode(200);
    String after = scene.canonicalPlan(id);

    assertThat(before).doesNotContain("approvedBy");
    assertThat(after).contains("\"approvedBy\":\"" + scene.head + "\"").contains("\"approvedAt\":");
    ProblemAssert.that(scene.seal(id, Scene.commitment(Scene.SALT, before)))
        .is(422, "inspection.seal-mismatch");
    scene.seal(id, Scene.commitment(Scene.SALT, after)).then().statusCode(200);
  }

  @Test
  void aMisshapenSealIsRefusedAtItsPlace() {
    Scene scene = Scene.set();
    UUID id = scene.approved(scene.sealedPlan());

    ProblemAssert.that(
            as(scene.officer())
                .body(Map.of("salt", "00", "commitment", "G".repeat(64)))
                .post(path(id, "seal")))
        .is(400, "validation")
        .at("/salt")
        .at("/commitment");
  }

  @Test
  void everyCallerIsShownTheirOwnActs() {
    Scene scene = Scene.set();
    UUID id = scene.planned(scene.sealedPlan());

    as(scene.headOfOrgan())
        .get(path(id))
        .then()
        .body("allowedActions", containsInAnyOrder("approval", "cancellation"));
    as(scene.officer()).get(path(id)).then().body("allowedActions", empty());
    scene.approve(id).then().body("allowedActions", contains("cancellation"));
    as(scene.officer()).get(path(id)).then().body("allowedActions", contains("seal"));
    scene.seal(id, Scene.commitment(Scene.SALT, scene.canonicalPlan(id))).then().statusCode(200);
    as(scene.teamLeader()).get(path(id)).then().body("allowedActions", contains("arrival"));
  }

  @Test
  void aStaleVersionIsRefused() {
    Scene scene = Scene.set();
    UUID id = scene.planned(scene.sealedPlan());
    scene.approve(id).then().statusCode(200);

    ProblemAssert.that(
            as(scene.officer())
                .header("If-Match", "\"0\"")
                .body(Map.of("salt", Scene.SALT, "commitment", Scene.SALT))
                .post(path(id, "seal")))
        .is(412, "version.stale");
  }
}

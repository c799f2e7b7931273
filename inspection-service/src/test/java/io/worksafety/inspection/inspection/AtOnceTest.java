package io.worksafety.inspection.inspection;

import static io.worksafety.inspection.Scene.strings;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.inspection.Scene;
import io.worksafety.testkit.SuiteParts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Equal acts at the same time: one has its effect. */
@QuarkusTest
@WithTestResource(SuiteParts.class)
class AtOnceTest {

  private static final int CALLERS = 8;

  @Test
  void ofManyApprovalsOneCounts() throws Exception {
    Scene scene = Scene.set();
    UUID id = scene.planned(scene.sealedPlan());

    expectOne(() -> scene.approve(id));

    assertThat(acts(id, "approved")).hasSize(1);
    assertThat(scene.canonicalPlan(id)).contains("approvedBy");
  }

  @Test
  void ofManySealsOneCounts() throws Exception {
    Scene scene = Scene.set();
    UUID id = scene.approved(scene.sealedPlan());
    String commitment = Scene.commitment(Scene.SALT, scene.canonicalPlan(id));

    expectOne(() -> scene.seal(id, commitment));

    assertThat(acts(id, "sealed")).hasSize(1);
  }

  @Test
  void ofManyConclusionsOneCountsAndEachFindingLeavesOnce() throws Exception {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();
    scene.note(id, scene.majorFinding()).then().statusCode(201);

    expectOne(() -> scene.conclude(id, scene.conclusion()));

    assertThat(acts(id, "concluded")).hasSize(1);
    assertThat(acts(id, "finding-recorded")).hasSize(1);
  }

  @Test
  void findingsTakenDownAtOnceAreNumberedWithoutHoles() throws Exception {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();

    List<Integer> answers = allAtOnce(() -> scene.note(id, scene.majorFinding()));

    assertThat(answers).hasSize(CALLERS).containsOnly(201);
    assertThat(strings("select seq from finding where inspection_id = '" + id + "' order by seq"))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
  }

  private static void expectOne(Callable<Response> act) throws Exception {
    List<Integer> answers = allAtOnce(act);
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status != 200).allMatch(status -> status == 409);
  }

  private static List<Integer> allAtOnce(Callable<Response> act) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Response>> running = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        running.add(threads.submit(act));
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Response> one : running) {
        answers.add(one.get().statusCode());
      }
      return answers;
    }
  }

  private static List<String> acts(UUID id, String act) {
    return strings(
        "select act from audit_entry where aggregate_id = '"
            + id
            + "' and act like '%."
            + act
            + ".v1'");
  }
}

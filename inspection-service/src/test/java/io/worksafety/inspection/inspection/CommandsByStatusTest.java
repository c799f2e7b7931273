package io.worksafety.inspection.inspection;

import static io.worksafety.inspection.Scene.as;
import static io.worksafety.inspection.Scene.path;
import static io.worksafety.inspection.Scene.tamper;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.inspection.Scene;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every command in every status it is not for, spelled out. The commands that are possible are the
 * subject of the other tests.
 */
@QuarkusTest
@WithTestResource(SuiteParts.class)
class CommandsByStatusTest {

  private static final Map<InspectionStatus, UUID> IN = new EnumMap<>(InspectionStatus.class);
  private static Scene scene;

  @BeforeEach
  void oneOfEach() {
    if (scene != null) {
      return;
    }
    scene = Scene.set();
    // in this order, because each visit moves the clock and a sealed plan lapses after its window
    UUID lapsed = scene.anchored(scene.sealedPlan());
    Scene.moveTo(Scene.now().plus(Duration.ofHours(4)));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> scene.read(lapsed).getString("status").equals("LAPSED"));
    IN.put(InspectionStatus.LAPSED, lapsed);
    UUID broken = scene.arrived(scene.sealedPlan());
    tamper(
        "update sealed_plan set wrapped_key = ciphertext where inspection_id = '" + broken + "'");
    assertThat(scene.reveal(broken).statusCode()).isEqualTo(409);
    IN.put(InspectionStatus.SEAL_BROKEN, broken);
    UUID concluded = scene.inProgress();
    scene.conclude(concluded, scene.conclusion()).then().statusCode(200);
    IN.put(InspectionStatus.CONCLUDED, concluded);
    UUID published = scene.inProgress();
    scene.conclude(published, scene.conclusion()).then().statusCode(200);
    scene.publish(published).then().statusCode(200);
    IN.put(InspectionStatus.PUBLISHED, published);
    UUID obstructed = scene.inProgress();
    obstruct(obstructed).then().statusCode(200);
    IN.put(InspectionStatus.OBSTRUCTED, obstructed);
    IN.put(InspectionStatus.IN_PROGRESS, scene.inProgress());
    IN.put(InspectionStatus.ARRIVED, scene.arrived(scene.sealedPlan()));
    UUID cancelled = scene.anchored(scene.sealedPlan());
    scene.cancel(cancelled).then().statusCode(200);
    IN.put(InspectionStatus.CANCELLED, cancelled);
    IN.put(InspectionStatus.SEALED, scene.anchored(scene.sealedPlan()));
    IN.put(InspectionStatus.APPROVED, scene.approved(scene.sealedPlan()));
    IN.put(InspectionStatus.PLANNED, scene.planned(scene.sealedPlan()));
  }

  @ParameterizedTest(name = "{0} refuses {1}")
  @CsvSource({
    "PLANNED,     seal,         inspection.status-conflict",
    "PLANNED,     arrival,      inspection.status-conflict",
    "PLANNED,     reveal,       inspection.status-conflict",
    "PLANNED,     obstruction,  inspection.status-conflict",
    "PLANNED,     findings,     inspection.status-conflict",
    "PLANNED,     conclusion,   inspection.status-conflict",
    "APPROVED,    approval,     inspection.status-conflict",
    "APPROVED,    arrival,      inspection.not-sealed",
    "APPROVED,    reveal,       inspection.status-conflict",
    "APPROVED,    obstruction,  inspection.status-conflict",
    "APPROVED,    findings,     inspection.status-conflict",
    "APPROVED,    conclusion,   inspection.status-conflict",
    "SEALED,      approval,     inspection.status-conflict",
    "SEALED,      seal,         inspection.status-conflict",
    "SEALED,      reveal,       inspection.status-conflict",
    "SEALED,      obstruction,  inspection.status-conflict",
    "SEALED,      findings,     inspection.status-conflict",
    "SEALED,      conclusion,   inspection.status-conflict",
    "ARRIVED,     approval,     inspection.status-conflict",
    "ARRIVED,     seal,         inspection.status-conflict",
    "ARRIVED,     arrival,      inspection.status-conflict",
    "ARRIVED,     findings,     inspection.status-conflict",
    "ARRIVED,     conclusion,   inspection.status-conflict",
    "ARRIVED,     cancellation, inspection.status-conflict",
    "IN_PROGRESS, approval,     inspection.status-conflict",
    "IN_PROGRESS, seal,         inspection.status-conflict",
    "IN_PROGRESS, arrival,      inspection.status-conflict",
    "IN_PROGRESS, reveal,       inspection.status-conflict",
    "IN_PROGRESS, cancellation, inspection.status-conflict",
    "OBSTRUCTED,  approval,     inspection.status-conflict",
    "OBSTRUCTED,  seal,         inspection.status-conflict",
    "OBSTRUCTED,  arrival,      inspection.status-conflict",
    "OBSTRUCTED,  reveal,       inspection.status-conflict",
    "OBSTRUCTED,  obstruction,  inspection.status-conflict",
    "OBSTRUCTED,  findings,     inspection.status-conflict",
    "OBSTRUCTED,  conclusion,   inspection.status-conflict",
    "OBSTRUCTED,  cancellation, inspection.status-conflict",
    "CONCLUDED,   approval,     inspection.status-conflict",
    "CONCLUDED,   seal,         inspection.status-conflict",
    "CONCLUDED,   arrival,      inspection.status-conflict",
    "CONCLUDED,   reveal,       inspection.status-conflict",
    "CONCLUDED,   obstruction,  inspection.status-conflict",
    "CONCLUDED,   findings,     inspection.status-conflict",
    "CONCLUDED,   conclusion,   inspection.status-conflict",
    "CONCLUDED,   cancellation, inspection.status-conflict",
    "CANCELLED,   approval,     inspection.status-conflict",
    "CANCELLED,   seal,         inspection.status-conflict",
    "CANCELLED,   arrival,      inspection.status-conflict",
    "CANCELLED,   reveal,       inspection.status-conflict",
    "CANCELLED,   obstruction,  inspection.status-conflict",
    "CANCELLED,   findings,     inspection.status-conflict",
    "CANCELLED,   conclusion,   inspection.status-conflict",
    "CANCELLED,   cancellation, inspection.status-conflict",
    "LAPSED,      approval,     inspection.status-conflict",
    "LAPSED,      seal,         inspection.status-conflict",
    "LAPSED,      arrival,      inspection.status-conflict",
    "LAPSED,      reveal,       inspection.status-conflict",
    "LAPSED,      obstruction,  inspection.status-conflict",
    "LAPSED,      findings,     inspection.status-conflict",
    "LAPSED,      conclusion,   inspection.status-conflict",
    "LAPSED,      cancellation, inspection.status-conflict",
    "PLANNED,     orders,       inspection.status-conflict",
    "PLANNED,     publication,  inspection.status-conflict",
    "APPROVED,    orders,       inspection.status-conflict",
    "APPROVED,    publication,  inspection.status-conflict",
    "SEALED,      orders,       inspection.status-conflict",
    "SEALED,      publication,  inspection.status-conflict",
    "ARRIVED,     orders,       inspection.status-conflict",
    "ARRIVED,     publication,  inspection.status-conflict",
    "IN_PROGRESS, orders,       inspection.status-conflict",
    "IN_PROGRESS, publication,  inspection.status-conflict",
    "OBSTRUCTED,  orders,       inspection.status-conflict",
    "OBSTRUCTED,  publication,  inspection.status-conflict",
    "CANCELLED,   orders,       inspection.status-conflict",
    "CANCELLED,   publication,  inspection.status-conflict",
    "LAPSED,      orders,       inspection.status-conflict",
    "LAPSED,      publication,  inspection.status-conflict",
    "PUBLISHED,   approval,     inspection.status-conflict",
    "PUBLISHED,   seal,         inspection.status-conflict",
    "PUBLISHED,   arrival,      inspection.status-conflict",
    "PUBLISHED,   reveal,       inspection.status-conflict",
    "PUBLISHED,   obstruction,  inspection.status-conflict",
    "PUBLISHED,   findings,     inspection.status-conflict",
    "PUBLISHED,   conclusion,   inspection.status-conflict",
    "PUBLISHED,   orders,       inspection.status-conflict",
    "PUBLISHED,   publication,  inspection.status-conflict",
    "PUBLISHED,   cancellation, inspection.status-conflict",
    "SEAL_BROKEN, orders,       inspection.seal-broken",
    "SEAL_BROKEN, publication,  inspection.seal-broken",
    "SEAL_BROKEN, approval,     inspection.seal-broken",
    "SEAL_BROKEN, seal,         inspection.seal-broken",
    "SEAL_BROKEN, arrival,      inspection.seal-broken",
    "SEAL_BROKEN, reveal,       inspection.seal-broken",
    "SEAL_BROKEN, obstruction,  inspection.seal-broken",
    "SEAL_BROKEN, findings,     inspection.seal-broken",
    "SEAL_BROKEN, conclusion,   inspection.seal-broken",
    "SEAL_BROKEN, cancellation, inspection.seal-broken"
  })
  void isRefused(InspectionStatus status, String command, String code) {
    UUID id = IN.get(status);
    long version = scene.read(id).getLong("version");

    ProblemAssert.that(send(command, id)).is(409, code);

    assertThat(scene.read(id).getString("status")).isEqualTo(status.name());
    assertThat(scene.read(id).getLong("version")).isEqualTo(version);
  }

  private static Response send(String command, UUID id) {
    return switch (command) {
      case "approval" -> scene.approve(id);
      case "seal" -> scene.seal(id, "0".repeat(64));
      case "arrival" -> scene.arrive(id, scene.onTheSpot());
      case "reveal" -> scene.reveal(id);
      case "obstruction" -> obstruct(id);
      case "findings" -> scene.note(id, scene.majorFinding());
      case "conclusion" -> scene.conclude(id, scene.conclusion());
      case "orders" -> scene.order(id, scene.fixByDate());
      case "publication" -> scene.publish(id);
      case "cancellation" -> scene.cancel(id);
      default -> throw new IllegalArgumentException(command);
    };
  }

  private static Response obstruct(UUID id) {
    return as(scene.teamLeader())
        .body(Map.of("record", "门卫拒绝开门，称负责人不在。", "witness", "沙洲街道网格员"))
        .post(path(id, "obstruction"));
  }
}

package io.worksafety.inspection;

import static io.worksafety.inspection.Scene.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.worksafety.testkit.AccessMatrix;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class InspectionAccessTest {

  /** After the reveal anybody of the area may see an inspection. */
  @TestFactory
  Stream<DynamicTest> everyOperationForEveryRoleInAndOutOfScope() {
    Scene scene = Scene.set();
    UUID open = scene.inProgress();
    return matrix(scene, open)
        .related("need-to-know", UnaryOperator.identity())
        .related("author", caller -> caller.person(scene.author))
        .related("approver", caller -> caller.person(scene.head))
        .related("team", caller -> caller.person(scene.leader))
        .related("not-team", UnaryOperator.identity())
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> aConcealedInspectionForThoseWhoNeedToKnowAndForNobodyElse() {
    Scene scene = Scene.set();
    UUID concealed = scene.sealed(scene.sealedPlan());
    return matrix(scene, concealed)
        .related("need-to-know", caller -> caller.person(scene.custodian))
        .related("author", caller -> caller.person(scene.author))
        .related("approver", caller -> caller.person(scene.head))
        .related("team", caller -> caller.person(scene.leader))
        .tests();
  }

  private static AccessMatrix matrix(Scene scene, UUID inspection) {
    String matter =
        as(scene.officer()).get("/api/v1/matters?code=" + scene.matter).path("items[0].id");
    String inspector =
        as(scene.officer()).get("/api/v1/inspectors?personId=" + scene.leader).path("items[0].id");
    String holder = "neighbour-" + scene.number;
    String emergency =
        as(Tokens.of("ORGAN_HEAD").subject(holder).area("320106").jwt())
            .body(Map.of("reason", "危化品泄漏", "areaCode", Scene.DISTRICT, "minutes", 30))
            .post("/api/v1/inspection/emergency-accesses")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return AccessMatrix.of("inspection", RestAssured.port)
        .recorded(matter)
        .person(UUID.randomUUID())
        .thing("inspections", inspection)
        .thing("matters", matter)
        .thing("inspectors", inspector)
        .thing("calendars", 2026)
        .thing("emergency-accesses", emergency)
        .nothingOf("deadlines")
        .query("listDeadlines", "aggregateId=" + inspection)
        .query("readPlan", "purpose=PREPARATION")
        .body("loadCalendar", AccessMatrix.CALENDAR_IN_FORCE)
        .related("holder", caller -> caller.subject(holder));
  }
}

package io.worksafety.inspection.inspection;

import static io.worksafety.inspection.Scene.as;
import static io.worksafety.inspection.Scene.awaitRow;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.inspection.ForeignEvents;
import io.worksafety.inspection.Scene;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class PlanningTest {

  @Test
  void aCommitteeMayNotInspectAnEnterprise() {
    Scene scene = Scene.set();
    UUID committee = UUID.randomUUID();
    ForeignEvents.organization(committee, "COMMITTEE", Scene.DISTRICT);
    awaitRow("organization", "id", committee);
    String office =
        Tokens.of("DEPT_OFFICER", "COMMITTEE_OFFICE")
            .person(UUID.randomUUID())
            .org(committee)
            .area(Scene.DISTRICT)
            .jwt();

    ProblemAssert.that(as(office).body(scene.sealedPlan()).post("/api/v1/inspections"))
        .is(403, "inspection.not-an-inspection-subject")
        .at("/legalNature");

    Map<String, Object> visit = scene.sealedPlan();
    visit.put("legalNature", "SUPERVISION_VISIT");
    as(office)
        .body(visit)
        .post("/api/v1/inspections")
        .then()
        .statusCode(201)
        .body("legalNature", equalTo("SUPERVISION_VISIT"))
        .body("countsTowardCap", equalTo(false));
  }

  @Test
  void anEnterpriseDoesNotSuperviseOthers() {
    Scene scene = Scene.set();
    UUID enterprise = UUID.randomUUID();
    ForeignEvents.organization(enterprise, "ENTERPRISE", Scene.DISTRICT);
    awaitRow("organization", "id", enterprise);
    String someone =
        Tokens.of("DEPT_OFFICER")
            .person(UUID.randomUUID())
            .org(enterprise)
            .area(Scene.DISTRICT)
            .jwt();
    Map<String, Object> plan = scene.sealedPlan();
    plan.put("legalNature", "SUPERVISION_VISIT");

    ProblemAssert.that(as(someone).body(plan).post("/api/v1/inspections"))
        .is(403, "inspection.not-an-inspection-subject");
  }

  @Test
  void anOrganisationNobodyRegisteredPlansNothing() {
    Scene scene = Scene.set();
    String stranger =
        Tokens.of("DEPT_OFFICER")
            .person(UUID.randomUUID())
            .org(UUID.randomUUID())
            .area(Scene.DISTRICT)
            .jwt();

    ProblemAssert.that(as(stranger).body(scene.sealedPlan()).post("/api/v1/inspections"))
        .is(422, "inspection.organization-unknown");
  }

  @Test
  void aMatterThatIsNotPublishedMayNotBeInspected() {
    Scene scene = Scene.set();
    String draft = scene.matter + "-D";
    scene.registerMatter(draft).then().statusCode(201);
    Map<String, Object> plan = scene.sealedPlan();
    plan.put("matters", List.of(scene.matter, draft));

    ProblemAssert.that(scene.plan(plan))
        .is(422, "inspection.matter-not-published")
        .at("/matters/1")
        .detailContains(draft);
  }

  @Test
  void anAdministrativeInspectionNeedsAMatter() {
    Scene scene = Scene.set();
    Map<String, Object> plan = scene.sealedPlan();
    plan.put("matters", List.of());

    ProblemAssert.that(scene.plan(plan)).is(422, "inspection.matter-missing").at("/matters");
  }

  @Test
  void anAdministrativeInspectionNeedsTwoOfficers() {
    Scene scene = Scene.set();
    Map<String, Object> plan = scene.sealedPlan();
    plan.put("inspectors", List.of(scene.leaderNo));

    ProblemAssert.that(scene.plan(plan)).is(422, "inspection.too-few-inspectors").at("/inspectors");
  }

  @Test
  void aCredentialNobodyRegisteredIsRefused() {
    Scene scene = Scene.set();
    Map<String, Object> plan = scene.sealedPlan();
    plan.put("inspectors", List.of(scene.leaderNo, "XX-NO-0001"));

    ProblemAssert.that(scene.plan(plan))
        .is(422, "inspection.inspector-unknown")
        .at("/inspectors/1");
  }

  @Test
  void theSameOfficerCountsOnce() {
    Scene scene = Scene.set();
    Map<String, Object> plan = scene.sealedPlan();
    plan.put("inspectors", List.of(scene.leaderNo, scene.leaderNo));

    ProblemAssert.that(scene.plan(plan)).is(400, "validation").at("/inspectors");
  }

  @Test
  void fourNoTwoDirectIsSealed() {
    Scene scene = Scene.set();
    Map<String, Object> plan = scene.sealedPlan();
    plan.put("sealed", false);

    ProblemAssert.that(scene.plan(plan)).is(422, "inspection.must-be-sealed").at("/sealed");
  }

  @Test
  void channelsHaveTheirOwnRules() {
    Scene scene = Scene.set();

    Map<String, Object> covert = scene.announcedPlan();
    covert.put("channel", "COVERT_VISIT");
    ProblemAssert.that(scene.plan(covert)).is(422, "inspection.channel-mismatch").at("/mode");

    Map<String, Object> self = scene.announcedPlan();
    self.put("channel", "INDUSTRY_SELF");
    ProblemAssert.that(scene.plan(self)).is(422, "inspection.channel-mismatch").at("/legalNature");
    self.put("legalNature", "SELF_CHECK");
    scene.plan(self).then().statusCode(201);

    Map<String, Object> assisted = scene.announcedPlan();
    assisted.put("channel", "EXTERNAL_ASSIST");
    ProblemAssert.that(scene.plan(assisted)).is(422, "inspection.channel-mismatch").at("/experts");
    assisted.put("experts", List.of(UUID.randomUUID().toString()));
    scene.plan(assisted).then().statusCode(201);

    Map<String, Object> announced = scene.sealedPlan();
    announced.put("channel", "OPEN_INSPECTION");
    announced.put("mode", "ANNOUNCED");
    announced.put("sealed", true);
    ProblemAssert.that(scene.plan(announced)).is(422, "inspection.channel-mismatch").at("/sealed");
  }

  @Test
  void aStreetDoesNotCrossCheckItself() {
    Scene scene = Scene.set();
    UUID own = UUID.randomUUID();
    UUID neighbour = UUID.randomUUID();
    ForeignEvents.organization(own, "STREET", Scene.STREET);
    ForeignEvents.organization(neighbour, "STREET", Scene.OTHER_STREET);
    awaitRow("organization", "id", own);
    awaitRow("organization", "id", neighbour);
    Map<String, Object> plan = scene.announcedPlan();
    plan.put("channel", "CROSS_MUTUAL");
    Tokens officer = Tokens.of("DEPT_OFFICER").person(UUID.randomUUID()).area(Scene.DISTRICT);

    ProblemAssert.that(as(officer.org(own).jwt()).body(plan).post("/api/v1/inspections"))
        .is(422, "inspection.channel-mismatch")
        .at("/channel");
    as(officer.org(neighbour).jwt()).body(plan).post("/api/v1/inspections").then().statusCode(201);
  }

  @Test
  void anImpossibleWindowIsRefused() {
    Scene scene = Scene.set();

    Map<String, Object> reversed = scene.sealedPlan();
    reversed.put("windowEnd", reversed.get("windowStart"));
    ProblemAssert.that(scene.plan(reversed)).is(422, "inspection.window-invalid").at("/windowEnd");

    Map<String, Object> begun = scene.sealedPlan();
    begun.put("windowStart", Scene.now().minus(Duration.ofMinutes(1)).toString());
    ProblemAssert.that(scene.plan(begun)).is(422, "inspection.window-invalid").at("/windowStart");

    Map<String, Object> over = scene.announcedPlan();
    over.put("windowEnd", Scene.now().minus(Duration.ofMinutes(1)).toString());
    ProblemAssert.that(scene.plan(over)).is(422, "inspection.window-invalid").at("/windowEnd");
  }

  @Test
  void theAuthorIsNotTheApprover() {
    Scene scene = Scene.set();
    Map<String, Object> plan = scene.sealedPlan();
    plan.put("approverId", scene.author.toString());

    ProblemAssert.that(scene.plan(plan)).is(403, "inspection.approver-is-author").at("/approverId");
  }

  @Test
  void nobodyPlansForAnObjectOutsideTheirArea() {
    Scene scene = Scene.set();
    String elsewhere =
        Tokens.of("DEPT_OFFICER")
            .person(scene.author)
            .org(scene.bureau)
            .area(Scene.OTHER_STREET)
            .jwt();

    ProblemAssert.that(as(elsewhere).body(scene.sealedPlan()).post("/api/v1/inspections"))
        .is(422, "inspection.object-unknown")
        .at("/objectId");

    Map<String, Object> wrongType = scene.sealedPlan();
    wrongType.put("objectType", "ENTERPRISE");
    ProblemAssert.that(scene.plan(wrongType)).is(422, "inspection.object-unknown");
  }

  @Test
  void anObjectWithoutCoordinatesCannotBeArrivedAt() {
    Scene scene = Scene.set();
    UUID nowhere = UUID.randomUUID();
    ForeignEvents.premisesWithoutLocation(nowhere, Scene.STREET);
    awaitRow("place", "object_id", nowhere);
    Map<String, Object> plan = scene.sealedPlan();
    plan.put("objectId", nowhere.toString());

    ProblemAssert.that(scene.plan(plan))
        .is(422, "inspection.object-without-location")
        .at("/objectId");
  }

  @Test
  void anEnterpriseIsWhereItsPremisesAre() {
    Scene scene = Scene.set();
    UUID enterprise = UUID.randomUUID();
    UUID factory = UUID.randomUUID();
    ForeignEvents.enterprise(enterprise, "914403001922038216", Scene.STREET);
    ForeignEvents.premisesOf(enterprise, factory, Scene.STREET, Scene.LAT, Scene.LON);
    awaitRow("place", "object_id", enterprise);
    awaitRow("place", "object_id", factory);
    Map<String, Object> plan = scene.announcedPlan();
    plan.put("objectType", "ENTERPRISE");
    plan.put("objectId", enterprise.toString());

    UUID id = scene.approved(plan);

    scene
        .arrive(id, scene.onTheSpot())
        .then()
        .statusCode(200)
        .body("status", equalTo("IN_PROGRESS"));
  }

  @Test
  void aMachineIsNobody() {
    Scene scene = Scene.set();
    String machine =
        Tokens.of("DEPT_OFFICER").without("personId").org(scene.bureau).area(Scene.DISTRICT).jwt();

    ProblemAssert.that(as(machine).body(scene.sealedPlan()).post("/api/v1/inspections"))
        .is(403, "inspection.person-needed");
  }

  @Test
  void anAnnouncedPlanIsOpenToItsArea() {
    Scene scene = Scene.set();

    scene
        .plan(scene.announcedPlan())
        .then()
        .statusCode(201)
        .header("Location", startsWith("/api/v1/inspections/"))
        .body("concealed", equalTo(false))
        .body("areaCode", equalTo(Scene.STREET))
        .body("objectId", equalTo(scene.premises.toString()))
        .body("countsTowardCap", equalTo(true));
  }
}

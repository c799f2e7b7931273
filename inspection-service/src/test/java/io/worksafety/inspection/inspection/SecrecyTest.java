package io.worksafety.inspection.inspection;

import static io.worksafety.inspection.Scene.as;
import static io.worksafety.inspection.Scene.path;
import static io.worksafety.inspection.Scene.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.inspection.Scene;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import io.worksafety.testkit.parts.Parts;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class SecrecyTest {

  @Test
  void thoseWhoNeedToKnowSeeItAndNobodyElse() {
    Scene scene = Scene.set();
    UUID id = scene.sealed(scene.sealedPlan());

    for (String insider :
        List.of(
            scene.officer(),
            scene.headOfOrgan(),
            scene.teamLeader(),
            scene.teamMember(),
            scene.keeper())) {
      as(insider).get(path(id)).then().statusCode(200).body("objectId", equalTo(null));
      assertThat(listed(insider)).contains(id.toString());
    }
    for (String outsider : outsiders(scene)) {
      ProblemAssert.that(as(outsider).get(path(id))).is(404, "not-found");
      assertThat(listed(outsider)).doesNotContain(id.toString());
    }
  }

  @Test
  void afterTheRevealItIsThereForEverybodyOfTheArea() {
    Scene scene = Scene.set();
    UUID id = scene.inProgress();

    for (String official : outsiders(scene)) {
      as(official)
          .get(path(id))
          .then()
          .statusCode(200)
          .body("objectId", equalTo(scene.premises.toString()));
    }
    as(Tokens.of("STREET_OFFICER").area(Scene.STREET).jwt()).get(path(id)).then().statusCode(200);
    ProblemAssert.that(as(Tokens.of("STREET_OFFICER").area(Scene.OTHER_STREET).jwt()).get(path(id)))
        .is(404, "not-found");
    ProblemAssert.that(as(Tokens.of("AUDITOR").area("320106").jwt()).get(path(id)))
        .is(404, "not-found");
  }

  @Test
  void everyLookIsWrittenDownAndShownAtTheReveal() {
    Scene scene = Scene.set();
    UUID id = scene.anchored(scene.sealedPlan());
    as(scene.keeper()).get(path(id, "plan?purpose=CUSTODY")).then().statusCode(200);
    UUID spy = UUID.randomUUID();
    String spying = scene.token(spy, "DEPT_OFFICER");

    ProblemAssert.that(as(spying).get(path(id, "plan?purpose=PREPARATION"))).is(404, "not-found");

    assertThat(
            strings(
                "select purpose || ' ' || granted from plan_access where inspection_id = '"
                    + id
                    + "' and person_id = '"
                    + spy
                    + "'"))
        .containsExactly("PREPARATION false");
    scene.openWindow(id);
    scene.arrive(id, scene.onTheSpot()).then().statusCode(200);
    scene.reveal(id).then().statusCode(200);
    var proof = as(spying).get(path(id, "seal")).then().statusCode(200).extract().jsonPath();
    assertThat(proof.getList("accessLog.findAll { !it.granted }.personId"))
        .containsExactly(spy.toString());
    assertThat(proof.getList("accessLog.findAll { it.purpose == 'CUSTODY' }.personId"))
        .containsExactly(scene.custodian.toString());
    assertThat(proof.getBoolean("statements[1].answer")).isTrue();
  }

  @Test
  void theAuditorIsAnOutsiderUntilTheReveal() {
    Scene scene = Scene.set();
    UUID id = scene.sealed(scene.sealedPlan());
    String auditor = Tokens.of("AUDITOR").subject("auditor-" + id).area(Scene.DISTRICT).jwt();

    ProblemAssert.that(as(auditor).get(path(id, "plan?purpose=CUSTODY"))).is(404, "not-found");

    assertThat(
            strings(
                "select subject from plan_access where inspection_id = '"
                    + id
                    + "' and not granted"))
        .containsExactly("auditor-" + id);
    as(auditor).get(path(id, "seal")).then().statusCode(200).body("opening", equalTo(null));
  }

  @Test
  void aLookNeedsAPurpose() {
    Scene scene = Scene.set();
    UUID id = scene.approved(scene.sealedPlan());

    ProblemAssert.that(as(scene.officer()).get(path(id, "plan")))
        .is(400, "validation")
        .parameter("purpose");
    ProblemAssert.that(as(scene.officer()).get(path(id, "plan?purpose=CURIOSITY")))
        .is(400, "parameter.invalid")
        .parameter("purpose");
  }

  @Test
  void anOpenPlanHasNothingToRead() {
    Scene scene = Scene.set();
    UUID id = scene.planned(scene.announcedPlan());

    ProblemAssert.that(as(scene.officer()).get(path(id, "plan?purpose=PREPARATION")))
        .is(409, "inspection.not-secret");
    ProblemAssert.that(as(scene.officer()).get(path(id, "seal"))).is(404, "not-found");
  }

  @Test
  void noTableNamesTheTargetInTheClear() {
    Scene scene = Scene.set();
    UUID id = scene.anchored(scene.sealedPlan());

    for (String secret :
        List.of(scene.premises.toString(), scene.matter, scene.leaderNo, Scene.STREET)) {
      for (String table :
          List.of("inspection", "sealed_plan", "plan_access", "need_to_know", "finding")) {
        String column = table.equals("inspection") ? "id" : "inspection_id";
        assertThat(
                strings(
                    "select t::text from "
                        + table
                        + " t where "
                        + column
                        + " = '"
                        + id
                        + "' and t::text like '%"
                        + secret
                        + "%'"))
            .as(secret + " in " + table)
            .isEmpty();
      }
      assertThat(
              strings(
                  "select a::text from audit_entry a where aggregate_id = '"
                      + id
                      + "' and a::text like '%"
                      + secret
                      + "%'"))
          .isEmpty();
    }
  }

  @Test
  void theServiceItselfCannotTouchTheAccessLog() throws SQLException {
    var config = ConfigProvider.getConfig();
    try (var app =
        DriverManager.getConnection(
            Parts.jdbcUrl(),
            config.getValue("quarkus.datasource.username", String.class),
            config.getValue("quarkus.datasource.password", String.class))) {
      for (String sql :
          List.of(
              "update plan_access set granted = true",
              "delete from plan_access",
              "delete from inspection",
              "delete from sealed_plan",
              "delete from finding")) {
        try (var statement = app.createStatement()) {
          statement.executeUpdate(sql);
          throw new AssertionError(sql + " was allowed");
        } catch (SQLException e) {
          assertThat(e.getSQLState()).as(sql).isEqualTo("42501");
        }
      }
    }
  }

  private static List<String> outsiders(Scene scene) {
    return List.of(
        scene.token(UUID.randomUUID(), "DEPT_OFFICER"),
        scene.token(UUID.randomUUID(), "INSPECTOR"),
        scene.token(UUID.randomUUID(), "ORGAN_HEAD"),
        scene.token(UUID.randomUUID(), "DISTRICT_LEADER"),
        scene.token(UUID.randomUUID(), "AUDITOR"),
        scene.token(UUID.randomUUID(), "DISCIPLINE"));
  }

  private static List<String> listed(String token) {
    return as(token)
        .get("/api/v1/inspections?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }
}

package io.worksafety.responsibility.chain;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.worksafety.responsibility.Api;
import io.worksafety.responsibility.District;
import io.worksafety.responsibility.OtherServices;
import io.worksafety.testkit.AccessMatrix;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class ResponsibilityAccessTest {

  @TestFactory
  Stream<DynamicTest> everyOperationForEveryRoleInAndOutOfScope() {
    District district = new District();
    FourLevels levels = new FourLevels();
    UUID enterprise;
    String chain;
    try (OtherServices others = new OtherServices()) {
      enterprise = others.enterprise(levels.village, levels.industry, District.creditCode());
      levels.assign(enterprise);
      await()
          .until(() ->
              Api.auditor()
                      .get(
                          "responsibility-chains",
                          "objectType",
                          "ENTERPRISE",
                          "objectId",
                          enterprise)
                      .statusCode()
                  == 200);
      UUID hazard = UUID.randomUUID();
      others.hazard(
          "graded",
          hazard,
          Instant.parse("2026-09-01T08:00:00.123Z"),
          Map.of(
              "hazardId",
              hazard,
              "no",
              "320105-H-2026-000001",
              "level",
              "MAJOR",
              "criterion",
              "test",
              "objectType",
              "ENTERPRISE",
              "objectId",
              enterprise,
              "areaCode",
              levels.village));
      chain = await().until(ResponsibilityAccessTest::aChain, id -> id != null);
    }
    UUID person = district.person("周敏", levels.department);
    UUID post = district.post(levels.department, "DEPARTMENT", "副局长");
    UUID appointment = district.appoint(person, post, District.LONG_AGO, null);
    UUID assignment =
        district.assign(
            "STREET", Map.of("areaCode", District.village(Api.STREET)), levels.streetPost);
    UUID emergency =
        Api.as(Tokens.of("ORGAN_HEAD").subject("neighbour").area("320106"))
            .create(
                "responsibility/emergency-accesses",
                Map.of("reason", "危化品泄漏", "areaCode", Api.DISTRICT, "minutes", 30));

    return AccessMatrix.of("responsibility", RestAssured.port)
        .recorded(person)
        .person(person)
        .thing("organizations", levels.department)
        .thing("posts", post)
        .thing("persons", person)
        .thing("appointments", appointment)
        .thing("assignments", assignment)
        .thing("responsibility-chains", chain)
        .thing("calendars", 2026)
        .thing("emergency-accesses", emergency)
        .nothingOf("deadlines")
        .query("listDeadlines", "aggregateId=" + post)
        .query("resolveChain", "objectType=ENTERPRISE&objectId=" + enterprise)
        .query("explainChain", "objectType=ENTERPRISE&objectId=" + enterprise)
        .body("loadCalendar", AccessMatrix.CALENDAR_IN_FORCE)
        .related("own-enterprise", caller -> caller.org(enterprise))
        .related("holder", caller -> caller.subject("neighbour"))
        .hiding("own-enterprise")
        .judgedRowByRow(
            "registerOrganizations",
            "registerPosts",
            "registerPersons",
            "appointPersons",
            "recordAssignments")
        .tests();
  }

  private static String aChain() {
    return Api.auditor().get("responsibility-chains/snapshots").path("items[0].id");
  }
}

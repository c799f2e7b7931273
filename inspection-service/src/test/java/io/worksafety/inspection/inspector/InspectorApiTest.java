package io.worksafety.inspection.inspector;

import static io.worksafety.inspection.Scene.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.inspection.Scene;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class InspectorApiTest {

  @Test
  void anInspectorIsRegisteredAndChanged() {
    Scene scene = Scene.set();
    UUID person = UUID.randomUUID();
    try (var events = RecordedEvents.fromNow("worksafety.inspection.events.v1")) {
      String no = "T-" + person.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
      String id =
          scene
              .registerInspector(person, no, "2036-06-30")
              .then()
              .statusCode(201)
              .body("credentialValid", equalTo(true))
              .extract()
              .path("id");

      as(scene.headOfOrgan())
          .header("If-Match", "\"0\"")
          .body(change(no, "2026-01-01", UUID.randomUUID()))
          .put("/api/v1/inspectors/" + id)
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("credentialValid", equalTo(false))
          .body("skills", contains("特种设备"));

      as(scene.headOfOrgan())
          .get("/api/v1/inspectors?valid=false&personId=" + person)
          .then()
          .body("items.id", contains(id));
      as(scene.headOfOrgan())
          .get("/api/v1/inspectors?valid=true&personId=" + person)
          .then()
          .body("items", empty());
      events.await("io.worksafety.inspection.inspector-changed.v1", UUID.fromString(id));
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(UUID.fromString(id)));
    }
  }

  @Test
  void aPersonAndACredentialAreRegisteredOnce() {
    Scene scene = Scene.set();

    ProblemAssert.that(
            scene.registerInspector(scene.leader, "T-OTHER-1" + scene.number, "2036-01-01"))
        .is(409, "inspector.person-registered")
        .at("/personId");
    ProblemAssert.that(scene.registerInspector(UUID.randomUUID(), scene.leaderNo, "2036-01-01"))
        .is(409, "inspector.credential-registered")
        .at("/credentialNo");
  }

  @Test
  void changingNeedsTheVersionThatWasRead() {
    Scene scene = Scene.set();
    String id =
        as(scene.headOfOrgan())
            .get("/api/v1/inspectors?personId=" + scene.leader)
            .path("items[0].id");
    Map<String, Object> change = change(scene.leaderNo, "2036-01-01", scene.bureau);

    ProblemAssert.that(as(scene.headOfOrgan()).body(change).put("/api/v1/inspectors/" + id))
        .is(428, "version.required");
    ProblemAssert.that(
            as(scene.headOfOrgan())
                .header("If-Match", "\"7\"")
                .body(change)
                .put("/api/v1/inspectors/" + id))
        .is(412, "version.stale");
  }

  @Test
  void anotherDistrictDoesNotSeeThem() {
    Scene scene = Scene.set();
    String id =
        as(scene.headOfOrgan())
            .get("/api/v1/inspectors?personId=" + scene.leader)
            .path("items[0].id");

    ProblemAssert.that(
            as(Tokens.of("AUDITOR").area("320106").jwt()).get("/api/v1/inspectors/" + id))
        .is(404, "not-found");
    ProblemAssert.that(
            as(scene.officer())
                .body(change("T-1234", "2036-01-01", scene.bureau))
                .put("/api/v1/inspectors/" + id))
        .is(403, "forbidden");
  }

  private static Map<String, Object> change(String no, String expiresOn, UUID organization) {
    return Map.of(
        "credentialNo",
        no,
        "credentialExpiresOn",
        expiresOn,
        "organizationId",
        organization.toString(),
        "areaCode",
        Scene.DISTRICT,
        "skills",
        List.of("特种设备"));
  }
}

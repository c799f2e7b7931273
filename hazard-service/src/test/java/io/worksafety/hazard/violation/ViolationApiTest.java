package io.worksafety.hazard.violation;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Areas;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class ViolationApiTest {

  private static final String PATH = "/api/v1/violations/";

  @Test
  void aViolationIsLinkedToTheHazardMadeOfItOnce() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID premises = Api.premises(Api.anEnterprise());
      UUID id = Areas.aViolation(premises);
      UUID hazard =
          Api.created(as(Api.street()).body(Api.reportBody(premises)).post("/api/v1/hazards"));
      UUID other =
          Api.created(as(Api.street()).body(Api.reportBody(premises)).post("/api/v1/hazards"));

      ProblemAssert.that(link(id, UUID.randomUUID()))
          .is(422, "violation.hazard-unknown")
          .at("/hazardId");
      link(id, hazard).then().statusCode(200).body("hazardId", equalTo(hazard.toString()));
      link(id, hazard).then().statusCode(200).body("version", equalTo(1));
      ProblemAssert.that(link(id, other)).is(409, "violation.hazard-linked");

      events.await(Api.EVENT + "violation-hazard-linked.v1", id);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
      assertThat(events.ofAggregate(id))
          .allSatisfy(e -> assertThat(e.json().has("actor")).isFalse());
    }
  }

  @Test
  void theActorFitsTheFamilyAndTheObjectIsRegistered() {
    var body = Areas.violation(Api.premises(Api.anEnterprise()));
    ProblemAssert.that(post(with(body, "family", "EQUIPMENT")))
        .is(422, "violation.actor-mismatch")
        .at("/actor/kind");
    ProblemAssert.that(post(with(body, "objectId", UUID.randomUUID().toString())))
        .is(422, "violation.object-unknown")
        .at("/objectId");
    ProblemAssert.that(post(with(body, "committedAt", Api.now().plusSeconds(3600).toString())))
        .is(422, "violation.in-future")
        .at("/committedAt");
  }

  @Test
  void theyAreFoundByActorObjectDepartmentTimeAndPlace() {
    UUID premises = Api.premises(Api.anEnterprise());
    UUID id = Areas.aViolation(premises);
    Response one = as(Api.street()).get(PATH + id);
    String actor = one.path("actor.id");
    String department = one.path("responsibleDepartmentId");
    as(Api.street())
        .get(PATH + "?actorId=" + actor + "&family=SUPERVISION_ENGINEER")
        .then()
        .body("items.id", contains(id.toString()));
    as(Api.street())
        .get(PATH + "?departmentId=" + department + "&objectId=" + premises)
        .then()
        .body("items.id", contains(id.toString()));
    as(Api.street())
        .get(PATH + "?limit=200&from=" + Api.now().minusSeconds(7200) + "&to=" + Api.now())
        .then()
        .body("items.id", hasItem(id.toString()));
    as(Api.street())
        .get(PATH + "?limit=200&nearLat=32.0041&nearLon=118.7315&crs=CGCS2000&radiusMetres=10")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id.toString()));
  }

  private static Response post(Map<String, Object> body) {
    return as(Api.street()).body(body).post("/api/v1/violations");
  }

  private static Response link(UUID id, UUID hazard) {
    return as(Areas.streetPerson())
        .body(Map.of("hazardId", hazard.toString()))
        .post(PATH + id + "/hazard-link");
  }
}

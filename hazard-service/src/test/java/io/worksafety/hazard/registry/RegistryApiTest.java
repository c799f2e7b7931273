package io.worksafety.hazard.registry;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.with;
import static io.worksafety.hazard.Api.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.hazard.Api;
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
class RegistryApiTest {

  @Test
  void anEnterpriseIsRegisteredOnceByItsCreditCode() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      var body = Api.enterpriseBody();
      Response created = as(Api.street()).body(body).post("/api/v1/enterprises");
      UUID id = Api.created(created);
      assertThat(created.header("Location")).isEqualTo("/api/v1/enterprises/" + id);
      assertThat(created.header("ETag")).isEqualTo("\"0\"");

      ProblemAssert.that(as(Api.street()).body(body).post("/api/v1/enterprises"))
          .is(409, "enterprise.uscc-known")
          .at("/uscc");

      var registered = events.await(Api.EVENT + "enterprise-registered.v1", id);
      EventSchemas.ofModule().assertValid(registered);
      assertThat(registered.json().path("uscc").asText()).isEqualTo(body.get("uscc"));
    }
  }

  @Test
  void onlyKindOtherMayLackACreditCodeAndSaysWhy() {
    var body = without(Api.enterpriseBody(), "uscc");
    ProblemAssert.that(as(Api.street()).body(body).post("/api/v1/enterprises"))
        .is(422, "enterprise.uscc-needed")
        .at("/uscc");
    ProblemAssert.that(
            as(Api.street()).body(with(body, "kind", "OTHER")).post("/api/v1/enterprises"))
        .is(422, "enterprise.uscc-needed")
        .at("/noUsccReason");
    Api.created(
        as(Api.street())
            .body(with(with(body, "kind", "OTHER"), "noUsccReason", "村集体仓库，尚未赋码"))
            .post("/api/v1/enterprises"));
  }

  @Test
  void aWrongCreditCodeIsNamed() {
    ProblemAssert.that(
            as(Api.street())
                .body(with(Api.enterpriseBody(), "uscc", "91440101718734738U"))
                .post("/api/v1/enterprises"))
        .is(400, "validation")
        .at("/uscc");
  }

  @Test
  void everyPositionNeedsItsCoordinateSystemAndIsKeptAsCgcs2000() {
    var body = Api.enterpriseBody();
    ProblemAssert.that(
            as(Api.street())
                .body(with(body, "location", Map.of("lat", 32.039215, "lon", 118.75382)))
                .post("/api/v1/enterprises"))
        .is(400, "validation")
        .at("/location/crs");

    var created =
        as(Api.street())
            .body(
                with(body, "location", Map.of("lat", 32.039215, "lon", 118.75382, "crs", "GCJ02")))
            .post("/api/v1/enterprises")
            .then()
            .statusCode(201)
            .body("location.crs", equalTo("CGCS2000"))
            .extract();
    assertThat(created.<Float>path("location.lon").doubleValue())
        .isCloseTo(118.7486, within(0.002));
  }

  @Test
  void theAreaMustExistAndLieWithinTheScope() {
    var body = Api.enterpriseBody();
    ProblemAssert.that(
            as(Api.street()).body(with(body, "areaCode", "320105099")).post("/api/v1/enterprises"))
        .is(400, "validation")
        .at("/areaCode");
    ProblemAssert.that(
            as(Api.street())
                .body(with(body, "areaCode", Api.OTHER_STREET))
                .post("/api/v1/enterprises"))
        .is(403, "outside-area")
        .at("/areaCode");
  }

  @Test
  void aCorrectionNeedsTheVersionAndIsPublishedOnlyWhenItChangesSomething() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      var body = Api.enterpriseBody();
      UUID id = Api.created(as(Api.street()).body(body).post("/api/v1/enterprises"));
      String path = "/api/v1/enterprises/" + id;
      ProblemAssert.that(as(Api.street()).body(body).put(path)).is(428, "version.required");
      ProblemAssert.that(as(Api.street()).header("If-Match", "\"7\"").body(body).put(path))
          .is(412, "version.stale");

      as(Api.street())
          .header("If-Match", "\"0\"")
          .body(body)
          .put(path)
          .then()
          .statusCode(200)
          .header("ETag", "\"0\"");
      as(Api.street())
          .header("If-Match", "\"0\"")
          .body(with(body, "employees", 23))
          .put(path)
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("employees", equalTo(23));

      EventSchemas.ofModule().assertValid(events.await(Api.EVENT + "enterprise-corrected.v1", id));
      assertThat(events.ofAggregate(id)).hasSize(2);
    }
  }

  @Test
  void premisesHaveSeveralKindsAndTakeTheIndustryOfTheirEnterprise() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID enterprise = Api.anEnterprise();
      var body = Api.premisesBody(enterprise);
      UUID id =
          Api.created(
              as(Api.street())
                  .body(body)
                  .post("/api/v1/premises")
                  .then()
                  .body("kinds", containsInAnyOrder("GROUP_RENTAL", "SHOPFRONT"))
                  .body("industryCode", equalTo("F5266"))
                  .extract()
                  .response());

      ProblemAssert.that(as(Api.street()).body(body).post("/api/v1/premises"))
          .is(409, "premises.known");
      ProblemAssert.that(
              as(Api.street())
                  .body(with(body, "enterpriseId", UUID.randomUUID().toString()))
                  .post("/api/v1/premises"))
          .is(422, "premises.enterprise-unknown");
      ProblemAssert.that(
              as(Api.street()).body(with(body, "kinds", List.of())).post("/api/v1/premises"))
          .is(400, "validation")
          .at("/kinds");
      var registered = events.await(Api.EVENT + "premises-registered.v1", id);
      EventSchemas.ofModule().assertValid(registered);
      assertThat(registered.json().path("enterpriseId").asText()).isEqualTo(enterprise.toString());

      as(Api.street())
          .header("If-Match", "\"0\"")
          .body(with(body, "occupants", 30))
          .put("/api/v1/premises/" + id)
          .then()
          .statusCode(200);
      EventSchemas.ofModule().assertValid(events.await(Api.EVENT + "premises-corrected.v1", id));
    }
  }

  @Test
  void aViewAfterAWriteIsTheViewOfARead() {
    UUID enterprise = Api.anEnterprise();
    Response written = as(Api.street()).body(Api.premisesBody(enterprise)).post("/api/v1/premises");

    assertThat(as(Api.street()).get(written.header("Location")).asString())
        .isEqualTo(written.asString());
    as(Api.street())
        .header("If-None-Match", written.header("ETag"))
        .get(written.header("Location"))
        .then()
        .statusCode(304);
  }

  @Test
  void listsAreFilteredAndPaged() {
    UUID enterprise = Api.anEnterprise();
    List<UUID> premises =
        List.of(Api.premises(enterprise), Api.premises(enterprise), Api.premises(enterprise));
    String path = "/api/v1/premises?enterpriseId=" + enterprise;

    Response first = as(Api.street()).get(path + "&limit=2&kind=GROUP_RENTAL");
    first
        .then()
        .statusCode(200)
        .body("items.id", contains(premises.get(2).toString(), premises.get(1).toString()));
    as(Api.street())
        .get(path + "&limit=2&kind=GROUP_RENTAL&cursor=" + first.path("next"))
        .then()
        .statusCode(200)
        .body("items.id", contains(premises.get(0).toString()));
    as(Api.street()).get(path + "&kind=SCHOOL").then().body("items", empty());
    as(Api.street()).get(path + "&q=出租房").then().body("items", hasSize(3));
    as(Api.street()).get(path + "&q=出租%25房").then().statusCode(200).body("items", empty());
    as(Api.street())
        .get(path + "&updatedSince=" + Api.now().plusSeconds(3600))
        .then()
        .body("items", empty());
    ProblemAssert.that(as(Api.street()).get(path + "&knid=SCHOOL")).is(400, "parameter.unknown");
    ProblemAssert.that(as(Api.street()).get(path + "&kind=NONE")).is(400, "parameter.invalid");

    String uscc = as(Api.street()).get("/api/v1/enterprises/" + enterprise).path("uscc");
    as(Api.street())
        .get("/api/v1/enterprises?uscc=" + uscc)
        .then()
        .body("items.id", contains(enterprise.toString()));
    as(Api.street())
        .get("/api/v1/enterprises?q=莫愁&kind=COMPANY&areaCode=320105001")
        .then()
        .body("items.id", hasItem(enterprise.toString()));
  }

  @Test
  void anotherStreetSeesNothingAndAnEnterpriseOnlyItself() {
    UUID enterprise = Api.anEnterprise();
    UUID premises = Api.premises(enterprise);
    Tokens foreign = Tokens.of("STREET_OFFICER").area(Api.OTHER_STREET);

    ProblemAssert.that(as(foreign).get("/api/v1/premises/" + premises)).is(404, "not-found");
    as(foreign).get("/api/v1/premises?enterpriseId=" + enterprise).then().body("items", empty());
    as(Api.enterprise(enterprise)).get("/api/v1/premises/" + premises).then().statusCode(200);
    as(Api.enterprise(enterprise)).get("/api/v1/enterprises/" + enterprise).then().statusCode(200);
    ProblemAssert.that(
            as(Api.enterprise(UUID.randomUUID())).get("/api/v1/enterprises/" + enterprise))
        .is(404, "not-found");
  }
}

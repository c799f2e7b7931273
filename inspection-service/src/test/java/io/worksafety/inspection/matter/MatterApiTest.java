package io.worksafety.inspection.matter;

import static io.worksafety.inspection.Scene.as;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class MatterApiTest {

  private static final String OFFICE = "COMMITTEE_OFFICE";

  @Test
  void aMatterIsRegisteredAndPublished() {
    try (var events = RecordedEvents.fromNow("worksafety.inspection.events.v1")) {
      String code = code();
      String id =
          as(office())
              .body(matter(code, "\"validFrom\":\"2026-01-01\",\"validTo\":\"2028-12-31\""))
              .post("/api/v1/matters")
              .then()
              .statusCode(201)
              .body("published", equalTo(false))
              .body("allowedActions", contains("publication"))
              .extract()
              .path("id");

      as(office())
          .body("{\"publishedOn\":\"2026-02-01\"}")
          .post("/api/v1/matters/" + id + "/publication")
          .then()
          .statusCode(200)
          .body("published", equalTo(true))
          .body("allowedActions", empty());

      as(office())
          .get("/api/v1/matters/" + id)
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("validTo", equalTo("2028-12-31"))
          .body("publishedOn", equalTo("2026-02-01"));
      events.await("io.worksafety.inspection.matter-published.v1", UUID.fromString(id));
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(UUID.fromString(id)));
    }
  }

  @Test
  void aCodeIsUsedOnce() {
    String code = code();
    as(office())
        .body(matter(code, "\"validFrom\":\"2026-01-01\""))
        .post("/api/v1/matters")
        .then()
        .statusCode(201);

    ProblemAssert.that(
            as(office()).body(matter(code, "\"validFrom\":\"2026-01-01\"")).post("/api/v1/matters"))
        .is(409, "matter.code-taken")
        .at("/code");
  }

  @Test
  void aMatterIsPublishedOnceAndNotInAdvance() {
    String code = code();
    String id =
        as(office())
            .body(matter(code, "\"validFrom\":\"2026-01-01\""))
            .post("/api/v1/matters")
            .path("id");
    String path = "/api/v1/matters/" + id + "/publication";

    ProblemAssert.that(as(office()).body("{\"publishedOn\":\"2999-01-01\"}").post(path))
        .is(422, "matter.published-ahead")
        .at("/publishedOn");
    as(office()).body("{\"publishedOn\":\"2026-01-05\"}").post(path).then().statusCode(200);
    ProblemAssert.that(as(office()).body("{\"publishedOn\":\"2026-01-05\"}").post(path))
        .is(409, "matter.already-published");
  }

  @Test
  void aValidityDoesNotEndBeforeItStarts() {
    ProblemAssert.that(
            as(office())
                .body(matter(code(), "\"validFrom\":\"2026-02-01\",\"validTo\":\"2026-01-31\""))
                .post("/api/v1/matters"))
        .is(422, "matter.validity-reversed")
        .at("/validTo");
  }

  @Test
  void nobodyWritesTheListOfAnotherDistrict() {
    String elsewhere = Tokens.of(OFFICE).area("320106").jwt();

    ProblemAssert.that(
            as(elsewhere)
                .body(matter(code(), "\"validFrom\":\"2026-01-01\""))
                .post("/api/v1/matters"))
        .is(403, "outside-area");
  }

  @Test
  void aStreetReadsTheListOfItsDistrict() {
    String code = code();
    as(office())
        .body(matter(code, "\"validFrom\":\"2026-01-01\""))
        .post("/api/v1/matters")
        .then()
        .statusCode(201);

    assertThat(codes(Tokens.of("STREET_OFFICER").area(Scene.STREET).jwt(), code))
        .containsExactly(code);
    assertThat(codes(Tokens.of("AUDITOR").area("3201").jwt(), code)).containsExactly(code);
    assertThat(codes(Tokens.of("AUDITOR").area("320106").jwt(), code)).isEmpty();
  }

  @Test
  void publishedAndUnpublishedAreToldApart() {
    String code = code();
    as(office())
        .body(matter(code, "\"validFrom\":\"2026-01-01\""))
        .post("/api/v1/matters")
        .then()
        .statusCode(201);

    as(office())
        .get("/api/v1/matters?code=" + code + "&published=true")
        .then()
        .body("items", empty());
    as(office())
        .get("/api/v1/matters?code=" + code + "&published=false")
        .then()
        .body("items.code", contains(code));
  }

  private static List<String> codes(String token, String code) {
    return as(token)
        .get("/api/v1/matters?code=" + code)
        .then()
        .statusCode(200)
        .extract()
        .path("items.code");
  }

  private static String office() {
    return Tokens.of(OFFICE).area(Scene.DISTRICT).jwt();
  }

  private static String code() {
    return "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
  }

  private static String matter(String code, String validity) {
    return """
    {"code":"%s","title":"危险化学品储存","basis":"《危险化学品安全管理条例》第二十四条","areaCode":"320105",%s}\
    """
        .formatted(code, validity);
  }
}

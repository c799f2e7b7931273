package io.worksafety.testkit.time;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.worksafety.testkit.Tokens;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = TimeParts.class,
    initArgs = @ResourceArg(name = "timeTravel", value = "false"))
@TestProfile(NoTimeTravelTest.Anew.class)
class NoTimeTravelTest {

  /**
   * Has the application built anew: the routes keep the configuration of their build's first run.
   */
  public static class Anew implements QuarkusTestProfile {}

  @Test
  void theClockIsAnUnknownPathWithAndWithoutAToken() {
    for (RequestSpecification request : new RequestSpecification[] {given(), office()}) {
      assertThat(shape(given().spec(request).get("/api/v1/echo/clock")))
          .isEqualTo(shape(given().spec(request).get("/api/v1/echo/klock")))
          .containsEntry("status", 404);
      assertThat(
              shape(
                  given()
                      .spec(request)
                      .contentType(ContentType.JSON)
                      .body(Map.of("advance", "P1D"))
                      .post("/api/v1/echo/clock")))
          .isEqualTo(
              shape(
                  given()
                      .spec(request)
                      .contentType(ContentType.JSON)
                      .body(Map.of("advance", "P1D"))
                      .post("/api/v1/echo/klock")))
          .containsEntry("status", 404);
    }
  }

  @Test
  void theContractDoesNotKnowTheClock() {
    assertThat(given().get("/openapi").asString())
        .contains("/echo/deadlines")
        .doesNotContain("/clock");
  }

  private static RequestSpecification office() {
    return given().auth().oauth2(Tokens.of("COMMITTEE_OFFICE").area("320105").jwt());
  }

  /** The answer without what differs from request to request. */
  private static Map<String, Object> shape(Response response) {
    Map<String, Object> shape = new TreeMap<>();
    if (!response.asString().isEmpty()) {
      shape.putAll(response.jsonPath().getMap(""));
    }
    shape.remove("traceId");
    shape.remove("instance");
    shape.put("status", response.statusCode());
    shape.put("contentType", response.contentType());
    return shape;
  }
}

package io.worksafety.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Other origins, where an operator lets them in. */
@QuarkusTest
@TestProfile(CorsTest.Open.class)
class CorsTest extends GatewayTest {

  public static final class Open implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.http.cors.enabled", "true",
          "quarkus.http.cors.origins", "https://portal.example");
    }
  }

  @Test
  void aPreflightNeedsNoToken() {
    Response answer =
        given()
            .header("Origin", "https://portal.example")
            .header("Access-Control-Request-Method", "POST")
            .options("/api/v1/hazards");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://portal.example");
  }

  @Test
  void anAnswerNamesTheOriginItMayBeReadBy() {
    Response known = caller().header("Origin", "https://portal.example").get("/api/v1/hazards");
    Response refused = given().header("Origin", "https://portal.example").get("/api/v1/hazards");
    Response unknown = caller().header("Origin", "https://evil").get("/api/v1/hazards");

    assertThat(known.statusCode()).isEqualTo(200);
    assertThat(known.header("Access-Control-Allow-Origin")).isEqualTo("https://portal.example");
    assertProblem(refused, 401, "unauthenticated");
    assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("https://portal.example");
    assertThat(unknown.header("Access-Control-Allow-Origin")).isNull();
  }
}

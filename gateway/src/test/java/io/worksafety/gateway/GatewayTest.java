package io.worksafety.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.jspecify.annotations.NullUnmarked;

/** What the tests of the running gateway have in common. */
@WithTestResource(FakeSuite.class)
@NullUnmarked
abstract class GatewayTest {

  FakeSuite.Parts suite;

  @TestHTTPResource("/")
  URI gateway;

  RequestSpecification caller() {
    return given().urlEncodingEnabled(false).header("Authorization", suite.bearer());
  }

  /** Checks shape, name and trace of a problem. */
  static void assertProblem(Response answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Server")).isNull();
    assertThat(answer.header("Date")).endsWith(" GMT");
    var body = answer.jsonPath();
    assertThat(body.getString("type")).isEqualTo("https://worksafety.io/problems/" + code);
    assertThat(body.getString("code")).isEqualTo(code);
    assertThat(body.getInt("status")).isEqualTo(status);
    assertThat(body.getString("title")).isNotBlank();
    assertThat(body.getString("detail")).isNotBlank();
    assertThat(body.getString("instance")).startsWith("/");
    assertThat(body.getString("traceId")).matches("[0-9a-f]{32}");
  }
}

package io.worksafety.testkit.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets into a service, and for how long. */
@QuarkusTest
@WithTestResource(IdentityParts.class)
class IdentityTest {

  private static final String THINGS = "/api/v1/things";

  @BeforeEach
  void everybodyIsActive() {
    System.setProperty(IdentityParts.ANSWER, IdentityParts.ACTIVE);
  }

  @Test
  void badTokensAreRefusedAsProblems() {
    for (Tokens bad :
        new Tokens[] {
          tokens().signedByAStranger(),
          tokens().lifetime(Duration.ofMinutes(-2)),
          tokens().lifetime(Duration.ofDays(3)),
          tokens().claim("aud", "elsewhere"),
          tokens().claim("iss", "https://evil.example"),
          tokens().without("exp"),
          tokens().without("iat"),
          tokens().type("JWT"),
          tokens().claim("typ", "ID")
        }) {
      Response answer = list(bad.jwt());

      ProblemAssert.that(answer).is(401, "unauthenticated");
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }
  }

  @Test
  void aRevokedTokenIsRefusedWithinSeconds() throws IOException {
    String token = tokens().subject("leaver").claim("jti", "leaver-1").jwt();
    assertThat(list(token).statusCode()).isEqualTo(200);

    Files.writeString(Path.of(System.getProperty(IdentityParts.LIST)), "{\"jti\":\"leaver-1\"}\n");

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> ProblemAssert.that(list(token)).is(401, "unauthenticated"));
    assertThat(list(tokens().jwt()).statusCode()).isEqualTo(200);
  }

  @Test
  void aSubjectThatWasRevokedLosesAllItHas() throws IOException {
    String token = tokens().subject("dismissed").jwt();
    assertThat(list(token).statusCode()).isEqualTo(200);

    Files.writeString(
        Path.of(System.getProperty(IdentityParts.LIST)),
        "{\"subject\":\"dismissed\",\"until\":" + Instant.now().getEpochSecond() + "}\n");

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> ProblemAssert.that(list(token)).is(401, "unauthenticated"));
  }

  @Test
  void aTokenTheProviderEndsIsRefusedWithoutARestart() {
    String token = tokens().jwt();
    assertThat(list(token).statusCode()).isEqualTo(200);

    System.setProperty(IdentityParts.ANSWER, "{\"active\":false}");

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> ProblemAssert.that(list(token)).is(401, "unauthenticated"));
  }

  @Test
  void whenTheProviderDoesNotAnswerTheCallerIsToldToComeAgain() {
    String known = tokens().jwt();
    assertThat(list(known).statusCode()).isEqualTo(200);

    System.setProperty(IdentityParts.ANSWER, "");

    Response unknown = list(tokens().jwt());
    ProblemAssert.that(unknown).is(503, "unavailable");
    assertThat(unknown.header("Retry-After")).isNotNull();
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> ProblemAssert.that(list(known)).is(503, "unavailable"));
    System.setProperty(IdentityParts.ANSWER, IdentityParts.ACTIVE);
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(list(known).statusCode()).isEqualTo(200));
  }

  // Scopes

  @Test
  void aMachineDoesWhatItsScopesSay() {
    assertThat(make(machine("echo:write").jwt()).statusCode()).isEqualTo(201);
    assertThat(list(machine("echo:read").jwt()).statusCode()).isEqualTo(200);
  }

  @Test
  void aMissingScopeIsNamed() {
    Response write = make(machine("echo:read hazard:write").jwt());
    ProblemAssert.that(write).is(403, "scope.missing");
    write
        .then()
        .body("detail", equalTo("The token lacks the scope echo:write"))
        .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"echo:write\"");

    Response read = list(machine("echo:write").jwt());
    ProblemAssert.that(read).is(403, "scope.missing");
    read.then().body("detail", equalTo("The token lacks the scope echo:read"));

    ProblemAssert.that(list(machine("echo:reader").jwt())).is(403, "scope.missing");
    ProblemAssert.that(list(machine("").without("scope").jwt())).is(403, "scope.missing");
  }

  @Test
  void peopleNeedNoScope() {
    assertThat(list(tokens().jwt()).statusCode()).isEqualTo(200);
  }

  private static Tokens machine(String scope) {
    return Tokens.of("SYSTEM_CLIENT", "AUDITOR").area("32").scope(scope);
  }

  private static Tokens tokens() {
    return Tokens.of("AUDITOR").area("32");
  }

  private static Response list(String token) {
    return given().auth().oauth2(token).get(THINGS);
  }

  private static Response make(String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("areaCode", "320105001", "kind", "SMALL", "name", "机"))
        .post(THINGS);
  }
}

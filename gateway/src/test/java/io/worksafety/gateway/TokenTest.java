package io.worksafety.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class TokenTest extends GatewayTest {

  static Stream<Arguments> badTokens() {
    return Stream.of(
        bad("unsigned", issuer -> issuer.token().unsigned().jwt()),
        bad("HMAC with the public key", issuer -> issuer.token().hmacWith(issuer.rsa).jwt()),
        bad("RS512 is not allowed", issuer -> issuer.token().algorithm("RS512").jwt()),
        bad("PS512 is not allowed", issuer -> issuer.token().algorithm("PS512").jwt()),
        bad("another audience", issuer -> issuer.token().claim("aud", "elsewhere").jwt()),
        bad("no audience", issuer -> issuer.token().without("aud").jwt()),
        bad("another issuer", issuer -> issuer.token().claim("iss", "https://evil").jwt()),
        bad("no issuer", issuer -> issuer.token().without("iss").jwt()),
        bad("expired", issuer -> issuer.token().expiredSince(120).jwt()),
        bad("no expiry", issuer -> issuer.token().without("exp").jwt()),
        bad("expiry in words", issuer -> issuer.token().claim("exp", "tomorrow").jwt()),
        bad(
            "not valid yet",
            issuer -> issuer.token().claim("nbf", Instant.now().getEpochSecond() + 600).jwt()),
        bad("an identity token", issuer -> issuer.token().header("typ", "JWT").jwt()),
        bad("no type", issuer -> issuer.token().header("typ", null).jwt()),
        bad("no subject", issuer -> issuer.token().without("sub").jwt()),
        bad("a key address", issuer -> issuer.token().header("jku", "https://evil/jwks").jwt()),
        bad("a certificate address", issuer -> issuer.token().header("x5u", "https://evil").jwt()),
        bad(
            "a key of its own",
            issuer -> issuer.token().header("jwk", Map.of("kty", "RSA", "n", "AQ")).jwt()),
        bad("a certificate of its own", issuer -> issuer.token().header("x5c", List.of("a")).jwt()),
        bad("a path as key id", issuer -> issuer.token().header("kid", "../../etc/passwd").jwt()),
        bad("a changed payload", issuer -> issuer.token().forged()),
        bad("a key nobody published", issuer -> new TestToken(issuer.newRsaKey()).jwt()),
        bad(
            "the id of a key, signed by another",
            issuer -> {
              PublicJsonWebKey own = issuer.newRsaKey();
              own.setKeyId(issuer.rsa.getKeyId());
              return new TestToken(own).jwt();
            }),
        bad("words", issuer -> "nonsense"),
        bad("three dots", issuer -> "a.b.c"),
        bad("nothing", issuer -> ""));
  }

  private static Arguments bad(String name, Function<FakeIssuer, String> token) {
    return Arguments.of(name, token);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void aBadTokenIsRefusedEachTime(String name, Function<FakeIssuer, String> token) {
    int before = suite.hazard().requests.get();
    String credentials = "Bearer " + token.apply(suite.issuer);

    for (int i = 0; i < 2; i++) {
      Response answer = given().header("Authorization", credentials).get("/api/v1/hazards");

      assertProblem(answer, 401, "unauthenticated");
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer error=\"invalid_token\"");
    }
    assertThat(suite.hazard().requests.get()).isEqualTo(before);
  }

  @Test
  void withoutATokenNothingPasses() {
    for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
      Response answer = given().request(method, "/api/v1/hazards/1");

      assertProblem(answer, 401, "unauthenticated");
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
  }

  @Test
  void otherSchemesAreRefused() {
    assertProblem(
        given().header("Authorization", "Basic YTpi").get("/api/v1/hazards"),
        401,
        "unauthenticated");
    assertProblem(
        given().header("Authorization", suite.bearer(), suite.bearer()).get("/api/v1/hazards"),
        401,
        "unauthenticated");
    assertProblem(
        given().queryParam("access_token", suite.issuer.token().jwt()).get("/api/v1/hazards"),
        401,
        "unauthenticated");
  }

  @Test
  void goodTokensPassAndArriveUnchanged() {
    String rsa = suite.issuer.token().bearer();
    String ec = new TestToken(suite.issuer.ec).bearer();
    String fullType = suite.issuer.token().header("typ", "application/at+jwt").bearer();
    String manyAudiences =
        suite.issuer.token().claim("aud", List.of("other", "worksafety")).bearer();

    for (String credentials : List.of(rsa, ec, fullType, manyAudiences, rsa)) {
      Response answer = given().header("Authorization", credentials).get("/api/v1/hazards");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.jsonPath().getString("headers.authorization")).isEqualTo(credentials);
    }
    assertThat(
            given()
                .header("Authorization", "bearer " + suite.issuer.token().jwt())
                .get("/api/v1/hazards")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aClockThatIsAMinuteOffIsForgiven() {
    assertThat(
            given()
                .header("Authorization", suite.issuer.token().expiredSince(30).bearer())
                .get("/api/v1/hazards")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aRememberedTokenEndsWithItsExpiry() {
    // two seconds are left of the leeway
    String credentials = suite.issuer.token().expiredSince(58).bearer();

    assertThat(status(credentials)).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(status(credentials)).isEqualTo(401));
  }

  @Test
  void aNewKeyIsFetchedWhenItIsFirstSeen() {
    PublicJsonWebKey fresh = suite.issuer.newRsaKey();
    suite.issuer.publish(fresh);

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(status(new TestToken(fresh).bearer())).isEqualTo(200));
  }

  @Test
  void aBodyWaitsWhileAKeyIsFetched() {
    PublicJsonWebKey fresh = suite.issuer.newRsaKey();
    suite.issuer.publish(fresh);
    byte[] body = new byte[300_000];

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> {
          Response answer =
              given()
                  .header("Authorization", new TestToken(fresh).bearer())
                  .contentType("application/octet-stream")
                  .body(body)
                  .post("/api/v1/hazards");
          assertThat(answer.statusCode()).isEqualTo(200);
          assertThat(answer.jsonPath().getInt("length")).isEqualTo(body.length);
        });
  }

  @Test
  void tokensOfAWithdrawnKeyAreForgotten() {
    PublicJsonWebKey old = suite.issuer.newRsaKey();
    suite.issuer.publish(old);
    String credentials = new TestToken(old).bearer();
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(status(credentials)).isEqualTo(200));

    suite.issuer.withdraw(old);

    // a token with an unknown key makes the gateway look again
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> {
          status(new TestToken(suite.issuer.newRsaKey()).bearer());
          assertThat(status(credentials)).isEqualTo(401);
        });
  }

  @Test
  void unknownKeysDoNotFloodTheIssuer() {
    int before = suite.issuer.readings.get();
    PublicJsonWebKey unknown = suite.issuer.newRsaKey();
    long start = System.nanoTime();

    for (int i = 0; i < 100; i++) {
      assertThat(status(new TestToken(unknown).bearer())).isEqualTo(401);
    }

    long pauses = Duration.ofNanos(System.nanoTime() - start).toMillis() / 50 + 2;
    assertThat(suite.issuer.readings.get() - before).isLessThanOrEqualTo((int) pauses);
  }

  private int status(String credentials) {
    return given().header("Authorization", credentials).get("/api/v1/hazards").statusCode();
  }
}

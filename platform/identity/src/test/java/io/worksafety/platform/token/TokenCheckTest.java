package io.worksafety.platform.token;

import static io.worksafety.platform.token.Verifiers.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.worksafety.platform.token.Verdict.Accepted;
import io.worksafety.platform.token.Verdict.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenCheckTest {

  private static FakeProvider provider;
  private static PublicJsonWebKey rsa;
  private static PublicJsonWebKey ec;
  private static PublicJsonWebKey ed;
  private static TokenVerifier verifier;

  @BeforeAll
  static void start() {
    provider = new FakeProvider();
    rsa = provider.publishRsaKey();
    ec = provider.publishEcKey();
    ed = provider.publishEdKey();
    verifier = Verifiers.started(provider.issuer(), Map.of());
  }

  @AfterAll
  static void stop() {
    verifier.stop();
    provider.close();
  }

  static Stream<Arguments> badTokens() {
    long now = Instant.now().getEpochSecond();
    return Stream.of(
        bad("unsigned", Draft::unsigned),
        bad("HS256 with the public key", draft -> draft.hmacWith(rsa)),
        bad("RS384", draft -> draft.algorithm("RS384")),
        bad("an issuer that only begins the same", draft -> draft.claim("iss", "https://evil")),
        bad("no issuer", draft -> draft.without("iss")),
        bad("another audience", draft -> draft.claim("aud", "elsewhere")),
        bad("no audience", draft -> draft.without("aud")),
        bad("expired", draft -> draft.claim("iat", now - 700).claim("exp", now - 61)),
        bad("no expiry", draft -> draft.without("exp")),
        bad("no time of issue", draft -> draft.without("iat")),
        bad("issued in the future", draft -> draft.claim("iat", now + 600)),
        bad("not valid yet", draft -> draft.claim("nbf", now + 600)),
        bad("valid for two days", draft -> draft.claim("exp", now + 172_800)),
        bad("no subject", draft -> draft.without("sub")),
        bad("typ JWT", draft -> draft.header("typ", "JWT")),
        bad("no typ", draft -> draft.header("typ", null)),
        bad("an ID token by its own words", draft -> draft.claim("typ", "ID")),
        bad("a refresh token by its own words", draft -> draft.claim("typ", "Refresh")),
        bad("token_use id", draft -> draft.claim("token_use", "id")),
        bad("an x5u", draft -> draft.header("x5u", "https://evil.example/cert")));
  }

  private static Arguments bad(String name, UnaryOperator<Draft> change) {
    return Arguments.of(name, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void aBadTokenIsRefused(String name, UnaryOperator<Draft> change) {
    String token = change.apply(provider.token(rsa)).jwt();

    assertThat(verdict(verifier, token)).isInstanceOf(Rejected.class);
    assertThat(verifier.recall(token)).isNull();
  }

  @Test
  void aTokenThatBringsItsOwnKeyIsNotBelieved() {
    try (FakeProvider evil = new FakeProvider()) {
      PublicJsonWebKey own = evil.publishRsaKey();
      own.setKeyId(rsa.getKeyId());
      Draft byAddress = provider.token(own).header("jku", evil.keysUrl());
      Draft byValue =
          provider.token(own).header("jwk", own.toParams(OutputControlLevel.PUBLIC_ONLY));

      assertThat(verdict(verifier, byAddress.jwt())).isInstanceOf(Rejected.class);
      assertThat(verdict(verifier, byValue.jwt())).isInstanceOf(Rejected.class);
      assertThat(evil.keyReadings).hasValue(0);
    }
  }

  @Test
  void everyAllowedAlgorithmIsAccepted() {
    assertThat(verdict(verifier, provider.token(rsa).jwt())).isInstanceOf(Accepted.class);
    assertThat(verdict(verifier, provider.token(rsa).algorithm("PS256").jwt()))
        .isInstanceOf(Accepted.class);
    assertThat(verdict(verifier, provider.token(ec).jwt())).isInstanceOf(Accepted.class);
    assertThat(verdict(verifier, provider.token(ed).jwt())).isInstanceOf(Accepted.class);
  }

  @Test
  void aClockThatIsAMinuteOffIsForgiven() {
    long now = Instant.now().getEpochSecond();

    assertThat(
            verdict(
                verifier, provider.token(rsa).claim("iat", now - 600).claim("exp", now - 30).jwt()))
        .isInstanceOf(Accepted.class);
    assertThat(verdict(verifier, provider.token(rsa).claim("nbf", now + 30).jwt()))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void whatWasAcceptedIsRecalledWithoutBeingCheckedAgain() {
    String token = provider.token(rsa).jwt();
    assertThat(verifier.recall(token)).isNull();

    Verdict verdict = verifier.verify(token).join();

    assertThat(verifier.recall(token)).isSameAs(verdict);
  }

  @Test
  void whereTheProviderCannotMarkAccessTokensTheClaimsTellIdTokens() {
    TokenVerifier lenient = Verifiers.started(provider.issuer(), Map.of("types", "at+jwt,JWT"));
    try {
      assertThat(verdict(lenient, provider.token(rsa).header("typ", "JWT").jwt()))
          .isInstanceOf(Accepted.class);
      for (String claim : List.of("nonce", "at_hash", "c_hash", "events")) {
        assertThat(
                verdict(lenient, provider.token(rsa).header("typ", "JWT").claim(claim, "x").jwt()))
            .as(claim)
            .isInstanceOf(Rejected.class);
      }
    } finally {
      lenient.stop();
    }
  }

  @Test
  void rolesAndScopesAreFoundWhereTheProviderHasThem() throws Exception {
    TokenVerifier keycloak =
        Verifiers.started(
            provider.issuer(),
            Map.of(
                "claim.roles", "realm_access.roles",
                "claim.areas", "https://district.example/areas",
                "claim.scopes", "scp"));
    try {
      Draft draft =
          provider
              .token(rsa)
              .without("groups")
              .claim("realm_access", Map.of("roles", List.of("AUDITOR")))
              .claim("https://district.example/areas", "320105")
              .claim("personId", "0190a6b0-0000-7000-8000-000000000001")
              .claim("orgId", List.of("not a text"))
              .claim("scp", List.of("hazard:read", "hazard:write"));

      Accepted accepted = (Accepted) verdict(keycloak, draft.jwt());

      assertThat(accepted.claims().getStringListClaimValue("groups")).containsExactly("AUDITOR");
      assertThat(accepted.claims().getStringListClaimValue("areaScope")).containsExactly("320105");
      assertThat(accepted.claims().getStringListClaimValue("industryScope")).isEmpty();
      assertThat(accepted.claims().getStringClaimValue("scope"))
          .isEqualTo("hazard:read hazard:write");
      assertThat(accepted.claims().hasClaim("orgId")).isFalse();
    } finally {
      keycloak.stop();
    }
  }
}

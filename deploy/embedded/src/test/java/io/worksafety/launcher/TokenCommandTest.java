package io.worksafety.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {

  @TempDir Path keys;

  private TokenCommand command;

  @BeforeEach
  void makeKeys() throws Exception {
    command = new TokenCommand(TokenIssuer.in(keys));
  }

  @Test
  void everyOptionBecomesAClaim() throws Exception {
    // When
    JwtClaims claims =
        verified(
            "--role",
            "INSPECTOR",
            "--role",
            "EXPERT",
            "--area",
            "320105",
            "--industry",
            "C26",
            "--person",
            "0190a6b0-0000-7000-8000-000000000001",
            "--subject",
            "王五");

    // Then
    assertThat(claims.getStringListClaimValue("groups")).containsExactly("INSPECTOR", "EXPERT");
    assertThat(claims.getStringListClaimValue("areaScope")).containsExactly("320105");
    assertThat(claims.getStringListClaimValue("industryScope")).containsExactly("C26");
    assertThat(claims.getSubject()).isEqualTo("王五");
    assertThat(claims.getStringClaimValue("personId"))
        .isEqualTo("0190a6b0-0000-7000-8000-000000000001");
  }

  @Test
  void theSameNameIsTheSamePerson() throws Exception {
    assertThat(verified("--role", "A", "--subject", "li").getStringClaimValue("personId"))
        .isEqualTo(verified("--role", "B", "--subject", "li").getStringClaimValue("personId"));
  }

  @Test
  void aTokenWithoutARoleIsRefused() {
    assertThatThrownBy(() -> command.token(List.of("--area", "320105")))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("usage:");
  }

  @Test
  void anUnknownOptionIsRefusedByName() {
    assertThatThrownBy(() -> command.token(List.of("--roles", "INSPECTOR")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--roles");
  }

  @Test
  void aMachineClientHasTheScopesItWasGivenAndOtherwiseAll() throws Exception {
    assertThat(
            verified("--role", "SYSTEM_CLIENT", "--scope", "hazard:read", "--scope", "hazard:write")
                .getStringClaimValue("scope"))
        .isEqualTo("hazard:read hazard:write");
    assertThat(verified("--role", "SYSTEM_CLIENT").getStringClaimValue("scope").split(" "))
        .contains("hazard:read", "accountability:write")
        .hasSize(8);
    assertThat(verified("--role", "INSPECTOR").hasClaim("scope")).isFalse();
  }

  @Test
  void aLifeThatServicesWouldRefuseIsRefusedHere() {
    for (String hours : new String[] {"25", "0", "-1", "many", "NaN"}) {
      assertThatThrownBy(() -> command.token(List.of("--role", "AUDITOR", "--hours", hours)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("--hours");
    }
  }

  private JwtClaims verified(String... arguments) throws Exception {
    JsonWebKeySet keySet = new JsonWebKeySet(Files.readString(keys.resolve("jwks.json")));
    return new JwtConsumerBuilder()
        .setVerificationKeyResolver(new JwksVerificationKeyResolver(keySet.getJsonWebKeys()))
        .setExpectedIssuer(TokenIssuer.ISSUER)
        .setExpectedAudience(TokenIssuer.AUDIENCE)
        .setExpectedType(true, "at+jwt")
        .setRequireExpirationTime()
        .build()
        .processToClaims(command.token(List.of(arguments)));
  }
}

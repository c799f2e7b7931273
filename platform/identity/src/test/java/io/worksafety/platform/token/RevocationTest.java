package io.worksafety.platform.token;

import static io.worksafety.platform.token.Verifiers.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.worksafety.platform.token.Verdict.Accepted;
import io.worksafety.platform.token.Verdict.Rejected;
import io.worksafety.platform.token.Verdict.Unavailable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevocationTest {

  private final FakeProvider provider = new FakeProvider();
  private final PublicJsonWebKey key = provider.publishRsaKey();
  @TempDir Path folder;
  private TokenVerifier verifier;

  @AfterEach
  void stop() {
    if (verifier != null) {
      verifier.stop();
    }
    provider.close();
  }

  // The list

  @Test
  void aTokenOnTheListIsRefusedWithinSecondsAndOthersAreNot() throws Exception {
    Path list = folder.resolve("revoked.jsonl");
    start(Map.of("revocations", list.toString()));
    String revoked = provider.token(key).claim("jti", "one").jwt();
    String other = provider.token(key).claim("jti", "two").jwt();
    assertThat(verdict(verifier, revoked)).isInstanceOf(Accepted.class);
    assertThat(verdict(verifier, other)).isInstanceOf(Accepted.class);

    Files.writeString(list, "{\"jti\":\"one\"}\n");

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(verdict(verifier, revoked)).isInstanceOf(Rejected.class));
    assertThat(verdict(verifier, other)).isInstanceOf(Accepted.class);
  }

  @Test
  void aSubjectOnTheListLosesWhatWasIssuedUntilThenAndNothingLater() throws Exception {
    Path list = folder.resolve("revoked.jsonl");
    long now = Instant.now().getEpochSecond();
    Files.writeString(
        list,
        "{\"subject\":\"inspector-1\",\"until\":"
            + (now - 100)
            + "}\n"
            + "{\"subject\":\"inspector-1\",\"until\":"
            + (now - 500)
            + "}\n");
    start(Map.of("revocations", list.toString()));

    assertThat(verdict(verifier, provider.token(key).claim("iat", now - 200).jwt()))
        .isInstanceOf(Rejected.class);
    assertThat(verdict(verifier, provider.token(key).claim("iat", now - 50).jwt()))
        .isInstanceOf(Accepted.class);
    assertThat(
            verdict(
                verifier,
                provider.token(key).claim("sub", "another").claim("iat", now - 200).jwt()))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void aListThatCannotBeReadStopsAStartAndChangesNothingLater() throws Exception {
    Path list = folder.resolve("revoked.jsonl");
    Files.writeString(list, "{\"jti\":\"one\"}\n");
    start(Map.of("revocations", list.toString()));
    String revoked = provider.token(key).claim("jti", "one").jwt();
    String later = provider.token(key).claim("jti", "two").jwt();

    Files.writeString(list, "not a list\n");
    assertThatThrownBy(
            () -> Verifiers.started(provider.issuer(), Map.of("revocations", list.toString())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("revocation list");

    assertThat(verdict(verifier, revoked)).isInstanceOf(Rejected.class);
    Files.writeString(list, "{\"jti\":\"one\"}\n{\"jti\":\"two\"}\n");
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(verdict(verifier, later)).isInstanceOf(Rejected.class));
    assertThat(verdict(verifier, revoked)).isInstanceOf(Rejected.class);
  }

  // The provider

  @Test
  void theProviderIsAskedAtFirstSightAndAgainWhenItsAnswerIsOld() {
    startAsking(Map.of("introspection.every", "PT0.5S"));
    String token = provider.token(key).jwt();

    for (int i = 0; i < 20; i++) {
      assertThat(verdict(verifier, token)).isInstanceOf(Accepted.class);
    }
    assertThat(provider.questions).hasValue(1);
    assertThat(provider.lastAuthorization)
        .isEqualTo(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString("suite:s%3Acret".getBytes(StandardCharsets.UTF_8)));

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> {
          assertThat(verdict(verifier, token)).isInstanceOf(Accepted.class);
          assertThat(provider.questions.get()).isGreaterThan(1);
        });
  }

  @Test
  void aTokenTheProviderCallsInactiveIsRefusedAndNotAskedForAgain() {
    startAsking(Map.of("introspection.every", "PT0.3S"));
    String token = provider.token(key).jwt();
    assertThat(verdict(verifier, token)).isInstanceOf(Accepted.class);

    provider.deactivate(token);

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(verdict(verifier, token)).isInstanceOf(Rejected.class));
    int asked = provider.questions.get();
    assertThat(verdict(verifier, token)).isInstanceOf(Rejected.class);
    assertThat(provider.questions).hasValue(asked);
  }

  @Test
  void aForgedTokenIsNotWorthAQuestion() {
    startAsking(Map.of());

    assertThat(verdict(verifier, provider.token(provider.rsaKey()).jwt()))
        .isInstanceOf(Rejected.class);
    assertThat(provider.questions).hasValue(0);
  }

  @Test
  void whileTheProviderIsAwayOldAnswersHoldForTheGraceAndNewTokensWait() {
    startAsking(
        Map.of(
            "introspection.every", "PT0.2S",
            "introspection.grace", "PT6S",
            "introspection.pause", "PT0.1S"));
    String known = provider.token(key).jwt();
    assertThat(verdict(verifier, known)).isInstanceOf(Accepted.class);

    provider.status = 500;
    int asked = provider.questions.get();
    String unknown = provider.token(key).jwt();

    assertThat(verdict(verifier, unknown)).isInstanceOf(Unavailable.class);
    await()
        .until(() -> {
          verdict(verifier, known);
          return provider.questions.get() > asked + 1;
        });
    assertThat(verdict(verifier, known)).isInstanceOf(Accepted.class);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(verdict(verifier, known)).isInstanceOf(Unavailable.class));
    provider.status = 200;
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(verdict(verifier, known)).isInstanceOf(Accepted.class));
  }

  @Test
  void asItComesNoAnswerIsTrustedForMoreThanAMinute() {
    TokenSettings.Introspection settings =
        Verifiers.settings("https://x.example", Map.of()).introspection();

    assertThat(settings.every()).isLessThanOrEqualTo(Duration.ofSeconds(30));
    assertThat(settings.grace()).isLessThanOrEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void askingWithoutCredentialsIsAMistakeThatStopsTheStart() {
    assertThatThrownBy(() ->
            Verifiers.started(
                provider.issuer(), Map.of("introspection.url", provider.introspectionUrl())))
        .hasMessageContaining("WORKSAFETY_INTROSPECTION_CLIENT_ID");
  }

  private void startAsking(Map<String, String> changes) {
    Map<String, String> settings = new HashMap<>(changes);
    settings.put("introspection.url", provider.introspectionUrl());
    settings.put("introspection.client-id", "suite");
    settings.put("introspection.client-secret", "s:cret");
    start(settings);
  }

  private void start(Map<String, String> changes) {
    verifier = Verifiers.started(provider.issuer(), changes);
  }
}

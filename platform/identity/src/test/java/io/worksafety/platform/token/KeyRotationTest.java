package io.worksafety.platform.token;

import static io.worksafety.platform.token.Verifiers.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.worksafety.platform.token.Verdict.Accepted;
import io.worksafety.platform.token.Verdict.Rejected;
import io.worksafety.platform.token.Verdict.Unavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {

  private final FakeProvider provider = new FakeProvider();
  private TokenVerifier verifier;

  @AfterEach
  void stop() {
    if (verifier != null) {
      verifier.stop();
    }
    provider.close();
  }

  @Test
  void withTheIssuerAloneTheKeysAreDiscovered() {
    PublicJsonWebKey key = provider.publishRsaKey();
    start(Map.of());

    assertThat(verdict(verifier, provider.token(key).jwt())).isInstanceOf(Accepted.class);
    assertThat(verifier.isReady()).isTrue();
  }

  @Test
  void aDiscoveryDocumentOfAnotherIssuerIsNotBelieved() {
    PublicJsonWebKey key = provider.publishRsaKey();
    provider.claimedIssuer = "https://elsewhere.example";
    start(Map.of());

    assertThat(verdict(verifier, provider.token(key).jwt())).isInstanceOf(Unavailable.class);
  }

  @Test
  void theKeySetCanBeNamedAndNothingIsDiscovered() {
    PublicJsonWebKey key = provider.publishRsaKey();
    verifier = Verifiers.started("https://issuer.example", Map.of("jwks", provider.keysUrl()));

    assertThat(verdict(verifier, provider.token(key).claim("iss", "https://issuer.example").jwt()))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void aKeyIsGoodFromItsPublicationToItsWithdrawal() {
    PublicJsonWebKey old = provider.publishRsaKey();
    start(Map.of("keys-every", "PT0.5S"));
    String oldToken = provider.token(old).jwt();
    assertThat(verdict(verifier, oldToken)).isInstanceOf(Accepted.class);
    assertThat(verifier.recall(oldToken)).isNotNull();

    // a new key beside the old one
    PublicJsonWebKey fresh = provider.publishRsaKey();
    String freshToken = provider.token(fresh).jwt();
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () -> assertThat(verdict(verifier, freshToken)).isInstanceOf(Accepted.class));
    assertThat(verdict(verifier, oldToken)).isInstanceOf(Accepted.class);

    // the old one goes, and nobody has to say so
    provider.withdraw(old);
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> {
          assertThat(verifier.recall(oldToken)).isNull();
          assertThat(verdict(verifier, oldToken)).isInstanceOf(Rejected.class);
        });
    assertThat(verdict(verifier, freshToken)).isInstanceOf(Accepted.class);
  }

  @Test
  void asItComesAKeyIsReadAgainWellWithinAMinute() {
    assertThat(Verifiers.settings("https://x.example", Map.of()).keysEvery())
        .isLessThanOrEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void theLastKeyCanBeWithdrawnToo() {
    PublicJsonWebKey only = provider.publishRsaKey();
    start(Map.of("keys-every", "PT0.2S"));
    String token = provider.token(only).jwt();
    assertThat(verdict(verifier, token)).isInstanceOf(Accepted.class);

    provider.withdraw(only);

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(verdict(verifier, token)).isInstanceOf(Unavailable.class));
  }

  @Test
  void unknownKeysDoNotHammerTheProvider() {
    PublicJsonWebKey known = provider.publishRsaKey();
    start(Map.of("keys-pause", "PT30S"));
    assertThat(verdict(verifier, provider.token(known).jwt())).isInstanceOf(Accepted.class);
    int before = provider.keyReadings.get();
    PublicJsonWebKey unknown = provider.rsaKey();

    for (int i = 0; i < 500; i++) {
      unknown.setKeyId("unknown-" + i);
      assertThat(verdict(verifier, provider.token(unknown).jwt())).isInstanceOf(Rejected.class);
    }

    assertThat(provider.keyReadings.get() - before).isLessThanOrEqualTo(1);
  }

  @Test
  void aProviderThatIsAwayKeepsTheKeysForAWhileOnly() {
    PublicJsonWebKey key = provider.publishRsaKey();
    start(Map.of("keys-every", "PT0.1S", "keys-kept", "PT6S"));
    String token = provider.token(key).jwt();
    assertThat(verdict(verifier, token)).isInstanceOf(Accepted.class);

    provider.status = 500;
    int failed = provider.keyReadings.get();

    await().until(() -> provider.keyReadings.get() > failed);
    assertThat(verdict(verifier, token)).isInstanceOf(Accepted.class);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(verdict(verifier, token)).isInstanceOf(Unavailable.class));
    provider.status = 200;
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(verdict(verifier, token)).isInstanceOf(Accepted.class));
  }

  @Test
  void aProviderThatComesLaterIsFound() {
    PublicJsonWebKey key = provider.publishRsaKey();
    provider.status = 503;
    start(Map.of());
    String token = provider.token(key).jwt();
    assertThat(verdict(verifier, token)).isInstanceOf(Unavailable.class);

    provider.status = 200;

    await()
        .atMost(Duration.ofSeconds(8))
        .untilAsserted(() -> assertThat(verdict(verifier, token)).isInstanceOf(Accepted.class));
  }

  @Test
  void aFileIsReadAgainWhenItChanges(@TempDir Path folder) throws Exception {
    PublicJsonWebKey old = provider.rsaKey();
    PublicJsonWebKey fresh = provider.rsaKey();
    Path file = folder.resolve("jwks.json");
    Files.writeString(file, new JsonWebKeySet(List.of(old)).toJson());
    start(Map.of("jwks", file.toUri().toString()));
    String oldToken = provider.token(old).jwt();
    String freshToken = provider.token(fresh).jwt();
    assertThat(verdict(verifier, oldToken)).isInstanceOf(Accepted.class);
    assertThat(verdict(verifier, freshToken)).isInstanceOf(Rejected.class);

    Files.writeString(file, new JsonWebKeySet(List.of(fresh)).toJson());

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> {
          assertThat(verdict(verifier, freshToken)).isInstanceOf(Accepted.class);
          assertThat(verdict(verifier, oldToken)).isInstanceOf(Rejected.class);
        });
  }

  private void start(Map<String, String> changes) {
    verifier = Verifiers.started(provider.issuer(), changes);
  }
}

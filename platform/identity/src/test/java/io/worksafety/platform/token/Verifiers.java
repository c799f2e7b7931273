package io.worksafety.platform.token;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.PathConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Verifiers as they are configured, with what tests have no time for made short. */
final class Verifiers {

  static final Duration KEYS_PAUSE = Duration.ofMillis(300);

  private Verifiers() {}

  static TokenSettings settings(String issuer, Map<String, String> changes) {
    Map<String, String> settings = new HashMap<>();
    settings.put("worksafety.token.issuer", issuer);
    settings.put("worksafety.token.audience", "worksafety");
    settings.put("worksafety.token.types", "at+jwt");
    settings.put("worksafety.token.keys-pause", KEYS_PAUSE.toString());
    settings.put("worksafety.token.files-every", "PT0.1S");
    settings.put("worksafety.token.patience", "PT1S");
    changes.forEach((name, value) -> settings.put("worksafety.token." + name, value));
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withConverter(Duration.class, 200, new DurationConverter())
        .withConverter(Path.class, 200, new PathConverter())
        .withMapping(TokenSettings.class)
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build()
        .getConfigMapping(TokenSettings.class);
  }

  static TokenVerifier started(String issuer, Map<String, String> changes) {
    TokenVerifier verifier = new TokenVerifier(settings(issuer, changes));
    verifier.start();
    return verifier;
  }

  static Verdict verdict(TokenVerifier verifier, String token) {
    Verdict known = verifier.recall(token);
    return known != null ? known : verifier.verify(token).orTimeout(10, TimeUnit.SECONDS).join();
  }
}

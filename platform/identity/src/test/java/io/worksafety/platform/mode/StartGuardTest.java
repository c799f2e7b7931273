package io.worksafety.platform.mode;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartGuardTest {

  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "worksafety.token.issuer", "https://id.district.example/realms/worksafety",
              "worksafety.token.jwks", "file:/etc/worksafety/jwks.json"));

  @Test
  void withoutAModeItIsProduction() {
    refused("REFUSING TO START in production mode", "file-keys");
  }

  @Test
  void whatIsAcceptedByNameStarts() {
    settings.put("worksafety.accept", "plain-kafka, file-keys");

    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void whatCannotBeAcceptedStaysRefusedWhateverIsAccepted() {
    settings.put("worksafety.token.issuer", ProductionRules.LOCAL_ISSUER);
    settings.put("worksafety.time-travel", "true");
    settings.put("worksafety.accept", "plain-kafka,plain-database,file-keys");

    refused("WORKSAFETY_ISSUER", "WORKSAFETY_TIME_TRAVEL");
  }

  @Test
  void aSlipInTheListOfWhatIsAcceptedIsNotOverlooked() {
    settings.put("worksafety.accept", "file-key");

    refused("WORKSAFETY_ACCEPT knows only file-keys, plain-database, plain-kafka");
  }

  @Test
  void aModeNobodyKnowsIsNotTakenForAnEasierOne() {
    settings.put("worksafety.mode", "develop");

    refused("WORKSAFETY_MODE is production or embedded");
  }

  @Test
  void embeddedStartsWithAnything() {
    settings.put("worksafety.mode", "embedded");
    settings.put("worksafety.time-travel", "true");

    assertThatCode(this::check).doesNotThrowAnyException();
  }

  private void refused(String... words) {
    assertThatThrownBy(this::check)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(words);
  }

  private void check() {
    new StartGuard(
            new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build())
        .check();
  }
}

package io.worksafety.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.worksafety.testkit.SuiteParts;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packaged service, started as in production. */
class ProductionModeIT {

  @TempDir Path folder;

  @Test
  void aServiceNamesEverythingThatIsUnsafeBeforeItTouchesItsDatabase() throws Exception {
    Map<String, String> unsafe =
        Map.of(
            "worksafety.time-travel", "true",
            "worksafety.secret-key", "c2hvcnQ=",
            "quarkus.datasource.password", "hazard_app",
            "quarkus.flyway.password", "postgres",
            // Nobody listens there: a service that connected first would complain of that
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/hazard");
    try (PackagedService service = PackagedService.start(folder, unsafe)) {
      assertThat(service.awaitRefusal())
          .contains("REFUSING TO START in production mode")
          .contains(
              "WORKSAFETY_ISSUER",
              "WORKSAFETY_TIME_TRAVEL",
              "WORKSAFETY_SECRET_KEY",
              "WORKSAFETY_POSTGRES_PARAMETERS",
              "_DB_PASSWORD",
              "_OWNER_PASSWORD",
              "KAFKA_SECURITY_PROTOCOL")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void aServiceStartsWhenWhatIsPlainWasAcceptedByName() throws Exception {
    SuiteParts parts = new SuiteParts();
    parts.init(Map.of("service", "hazard"));
    Map<String, String> settings = new HashMap<>(parts.start());
    Path keys = folder.resolve("keys.json");
    Files.copy(Path.of(URI.create(settings.get("worksafety.token.jwks"))), keys);
    settings.put("worksafety.token.jwks", keys.toUri().toString());
    settings.put("worksafety.token.issuer", "https://id.district.example/realms/worksafety");
    settings.put("worksafety.mode", "production");
    settings.put("worksafety.time-travel", "false");
    settings.put("worksafety.accept", "plain-kafka,plain-database,file-keys");
    try (PackagedService service = PackagedService.start(folder, settings)) {
      assertThat(service.awaitUp().log())
          .contains("Accepted by WORKSAFETY_ACCEPT: Events go over the network in the clear")
          .contains("Accepted by WORKSAFETY_ACCEPT: quarkus.datasource.jdbc.url has no sslmode");
    } finally {
      parts.stop();
    }
  }
}

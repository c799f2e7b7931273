package io.worksafety.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.worksafety.testkit.SuiteParts;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packaged service, started as in production. */
class ProductionModeIT {

  private static final Path JAR =
      Path.of("..", "hazard-service", "target", "quarkus-app", "quarkus-run.jar");

  @TempDir Path folder;

  @Test
  void aServiceNamesEverythingThatIsUnsafeBeforeItTouchesItsDatabase() throws Exception {
    Process service =
        started(
            Map.of(
                "worksafety.time-travel", "true",
                "worksafety.secret-key", "c2hvcnQ=",
                "quarkus.datasource.password", "hazard_app",
                "quarkus.flyway.password", "postgres",
                // Nobody listens there: a service that connected first would complain of that
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/hazard"));

    assertThat(service.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(service.exitValue()).isNotZero();
    assertThat(log())
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
    try {
      Process service = started(settings);
      try {
        await()
            .atMost(Duration.ofSeconds(90))
            .until(() -> log().contains("Listening on") || !service.isAlive());

        assertThat(service.isAlive()).as(log()).isTrue();
        assertThat(log())
            .contains("Accepted by WORKSAFETY_ACCEPT: Events go over the network in the clear")
            .contains("Accepted by WORKSAFETY_ACCEPT: quarkus.datasource.jdbc.url has no sslmode");
      } finally {
        service.destroy();
        service.waitFor(30, TimeUnit.SECONDS);
      }
    } finally {
      parts.stop();
    }
  }

  private Process started(Map<String, String> settings) throws IOException {
    Map<String, String> properties = new HashMap<>(settings);
    properties.put("quarkus.http.port", String.valueOf(freePort()));
    properties.put("quarkus.management.port", String.valueOf(freePort()));
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:+UseSerialGC");
    line.add("-XX:TieredStopAtLevel=1");
    properties.forEach((name, value) -> line.add("-D" + name + "=" + value));
    line.add("-jar");
    line.add(JAR.toString());
    ProcessBuilder command = new ProcessBuilder(line);
    command.environment().keySet().removeIf(name -> name.startsWith("WORKSAFETY_"));
    return command.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
  }

  private String log() throws IOException {
    Path log = folder.resolve("log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

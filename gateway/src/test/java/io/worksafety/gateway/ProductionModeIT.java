package io.worksafety.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged gateway, started as in production. */
class ProductionModeIT {

  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

  @TempDir Path folder;

  @Test
  void withoutSettingsItRefusesToStartAndSaysWhatToChange() throws Exception {
    Process gateway =
        started(Map.of("WORKSAFETY_TIME_TRAVEL", "true", "WORKSAFETY_JWKS", "http://a/k"));

    assertThat(gateway.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(gateway.exitValue()).isNotZero();
    assertThat(log())
        .contains("REFUSING TO START in production mode")
        .contains("WORKSAFETY_ISSUER", "WORKSAFETY_JWKS")
        .doesNotContain("Exception", "\tat ");
  }

  @Test
  void withGoodSettingsItStartsAndWarnsOfWhatWasAccepted() throws Exception {
    Path keys = folder.resolve("keys.json");
    Files.writeString(keys, "{\"keys\":[]}");
    Process gateway =
        started(
            Map.of(
                "WORKSAFETY_ISSUER", "https://id.district.example/realms/worksafety",
                "WORKSAFETY_JWKS", keys.toUri().toString(),
                "WORKSAFETY_ACCEPT", "file-keys"));
    try {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> log().contains("Listening on") || !gateway.isAlive());

      assertThat(gateway.isAlive()).as(log()).isTrue();
      assertThat(log())
          .contains("Accepted by WORKSAFETY_ACCEPT: The key set is a file")
          .doesNotContain("REFUSING");
    } finally {
      gateway.destroy();
      gateway.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private Process started(Map<String, String> settings) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-jar",
            JAR.toString());
    command.environment().keySet().removeIf(name -> name.startsWith("WORKSAFETY_"));
    command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(freePort()));
    command.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(freePort()));
    command.environment().putAll(settings);
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

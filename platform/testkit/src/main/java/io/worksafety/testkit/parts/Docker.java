package io.worksafety.testkit.parts;

import io.worksafety.launcher.Keys;
import io.worksafety.testkit.parts.Parts.KafkaPart;
import io.worksafety.testkit.parts.Parts.PostgresPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The parts as containers. Other images of the same programs can be named by the environment. */
final class Docker {

  private static final String USER = "postgres";

  private Docker() {}

  /**
   * The container if Docker is there and can run it. Its socket is looked for first, because
   * Testcontainers searches long and loudly where there is none.
   */
  static <T> Optional<T> tried(String what, Supplier<T> container) {
    if (!present()) {
      return Optional.empty();
    }
    try {
      return Optional.of(container.get());
    } catch (RuntimeException e) {
      System.out.printf(
          "Docker is there, but %s did not start in it (%s): taking the embedded one%n",
          what, e.getMessage());
      return Optional.empty();
    }
  }

  static PostgresPart postgres() {
    String password = Keys.random();
    PostgreSQLContainer container =
        new PostgreSQLContainer(image("WORKSAFETY_POSTGRES_IMAGE", "postgres:18"))
            .withUsername(USER)
            .withPassword(password)
            .withDatabaseName(USER)
            .withEnv(
                "POSTGRES_INITDB_ARGS",
                "--encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8")
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
    container.start();
    String url =
        "jdbc:postgresql://%s:%d"
            .formatted(
                container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
    return new PostgresPart("in Docker", url, USER, password);
  }

  static KafkaPart kafka() {
    KafkaContainer container =
        new KafkaContainer(image("WORKSAFETY_KAFKA_IMAGE", "apache/kafka:4.1.0"));
    container.start();
    return new KafkaPart("in Docker", container.getBootstrapServers());
  }

  private static DockerImageName image(String variable, String standard) {
    String named = System.getenv(variable);
    return named == null
        ? DockerImageName.parse(standard)
        : DockerImageName.parse(named).asCompatibleSubstituteFor(standard.split(":")[0]);
  }

  private static boolean present() {
    Stream<Path> sockets =
        Stream.of(
            Path.of("/var/run/docker.sock"),
            Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"));
    return System.getenv("DOCKER_HOST") != null || sockets.anyMatch(Files::exists);
  }
}

package io.worksafety.testkit.parts;

import io.worksafety.kafka.Topics;
import io.worksafety.launcher.Databases;
import io.worksafety.launcher.Keys;
import io.worksafety.launcher.Layout;
import io.worksafety.launcher.ServiceSpec;
import io.worksafety.launcher.ThrowawayParts;
import io.worksafety.launcher.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * The one resolver of the parts a test needs. What it found is kept in system properties, because
 * Quarkus loads test resources and tests through different class loaders.
 */
public final class Parts {

  private static final String POSTGRES_URL = "worksafety.parts.postgres.url";
  private static final String POSTGRES_USER = "worksafety.parts.postgres.user";
  private static final String POSTGRES_PASSWORD = "worksafety.parts.postgres.password";
  private static final String KAFKA = "worksafety.parts.kafka";
  private static final String DATABASE = "worksafety.parts.database";
  private static final String KEYS = "worksafety.parts.keys";

  /** Where a PostgreSQL answers, and as whom databases can be created there. */
  record PostgresPart(String origin, String url, String user, String password) {}

  /** Where a broker answers. */
  record KafkaPart(String origin, String bootstrap) {}

  private Parts() {}

  /** Starts or finds PostgreSQL and Kafka, side by side; does nothing the second time. */
  public static synchronized void start() {
    if (System.getProperty(KAFKA) != null) {
      return;
    }
    long began = System.nanoTime();
    // A thread of its own inherits the class loader in which Kafka's classes are found; the common
    // pool has another one under @QuarkusTest.
    var kafkaLater =
        CompletableFuture.supplyAsync(Parts::findKafka, task -> Thread.ofPlatform().start(task));
    PostgresPart postgres = findPostgres();
    KafkaPart kafka = kafkaLater.join();
    System.setProperty(POSTGRES_URL, postgres.url());
    System.setProperty(POSTGRES_USER, postgres.user());
    System.setProperty(POSTGRES_PASSWORD, postgres.password());
    System.setProperty(KAFKA, kafka.bootstrap());
    System.out.printf(
        "Test parts: PostgreSQL %s, Kafka %s, %.1f s%n",
        postgres.origin(), kafka.origin(), (System.nanoTime() - began) / 1e9);
  }

  /** Address of the broker for {@code bootstrap.servers}. */
  public static String kafkaBootstrap() {
    return started(KAFKA);
  }

  /** Address of PostgreSQL without a database: {@code jdbc:postgresql://host:port}. */
  public static String postgresUrl() {
    return started(POSTGRES_URL);
  }

  /** Address of the database the service under test runs on. */
  public static String jdbcUrl() {
    return postgresUrl() + "/" + started(DATABASE);
  }

  /** A connection to that database as a user whom no grant stops: for tampering and for checks. */
  public static Connection superuser() throws SQLException {
    return databases().connect(started(DATABASE));
  }

  public static Databases databases() {
    return new Databases(postgresUrl(), started(POSTGRES_USER), started(POSTGRES_PASSWORD));
  }

  /** The issuer whose tokens the service under test accepts. */
  public static TokenIssuer issuer() {
    try {
      return TokenIssuer.in(keysFolder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The secret key of this test run: 32 bytes in base64. */
  public static String secretKey() {
    try {
      return new Keys(keysFolder()).secretKey();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void database(String name) {
    System.setProperty(DATABASE, name);
  }

  private static PostgresPart findPostgres() {
    return configuredPostgres()
        .or(() -> Docker.tried("PostgreSQL", Docker::postgres))
        .orElseGet(Parts::embeddedPostgres);
  }

  private static KafkaPart findKafka() {
    KafkaPart part =
        configuredKafka()
            .or(() -> Docker.tried("Kafka", Docker::kafka))
            .orElseGet(Parts::embeddedKafka);
    try {
      Topics.create(part.bootstrap(), Topics.of(ServiceSpec.names()));
    } catch (ExecutionException e) {
      throw new IllegalStateException("Topics cannot be created at " + part, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return part;
  }

  private static Optional<PostgresPart> configuredPostgres() {
    return environment("WORKSAFETY_POSTGRES_URL")
        .map(url ->
            new PostgresPart(
                "configured",
                url,
                environment("WORKSAFETY_POSTGRES_USER").orElse("postgres"),
                environment("WORKSAFETY_POSTGRES_PASSWORD").orElse("")));
  }

  private static Optional<KafkaPart> configuredKafka() {
    return environment("WORKSAFETY_KAFKA_BOOTSTRAP")
        .map(bootstrap -> new KafkaPart("configured", bootstrap));
  }

  private static PostgresPart embeddedPostgres() {
    try {
      var postgres = ThrowawayParts.postgres(Layout.find());
      return new PostgresPart("embedded", postgres.url(), postgres.user(), postgres.password());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KafkaPart embeddedKafka() {
    try {
      var kafka = ThrowawayParts.kafka(Layout.find(), ServiceSpec.names());
      return new KafkaPart("embedded", kafka.bootstrap());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized Path keysFolder() throws IOException {
    String known = System.getProperty(KEYS);
    if (known != null) {
      return Path.of(known);
    }
    Path folder = Files.createTempDirectory("worksafety-keys-");
    folder.toFile().deleteOnExit();
    TokenIssuer.in(folder);
    new Keys(folder).secretKey();
    try (var files = Files.list(folder)) {
      files.forEach(file -> file.toFile().deleteOnExit());
    }
    System.setProperty(KEYS, folder.toString());
    return folder;
  }

  private static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }

  private static String started(String property) {
    Supplier<IllegalStateException> missing =
        () -> new IllegalStateException("No parts yet: add @WithTestResource(SuiteParts.class)");
    return Optional.ofNullable(System.getProperty(property)).orElseThrow(missing);
  }
}

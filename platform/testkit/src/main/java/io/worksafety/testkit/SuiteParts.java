package io.worksafety.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.worksafety.launcher.Databases.Role;
import io.worksafety.launcher.Keys;
import io.worksafety.testkit.parts.KafkaReset;
import io.worksafety.testkit.parts.Parts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives the service under test a fresh database with its two roles, the topics, and an issuer whose
 * tokens it accepts: {@code @WithTestResource(value = SuiteParts.class, initArgs
 * = @ResourceArg(name = "service", value = "hazard"))}. Without the argument the name comes from
 * the module's folder.
 */
public final class SuiteParts implements QuarkusTestResourceLifecycleManager {

  private String service;
  private String database;
  private String ownerRole;
  private String appRole;

  @Override
  public void init(Map<String, String> arguments) {
    String folder = Path.of("").toAbsolutePath().getFileName().toString();
    service = arguments.getOrDefault("service", folder.replaceFirst("-service$", ""));
  }

  @Override
  public Map<String, String> start() {
    Parts.start();
    KafkaReset.ifDisposable();
    // A name of its own each time: several runs can share one server, and none meets old rows.
    String run = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    database = "%s_test_%s".formatted(service, run);
    ownerRole = database + "_owner";
    appRole = database + "_app";
    Role owner = new Role(ownerRole, Keys.random());
    Role app = new Role(appRole, Keys.random());
    try {
      Parts.databases().provide(database, owner, app);
    } catch (SQLException e) {
      throw new IllegalStateException("No database for the tests of " + service, e);
    }
    Parts.database(database);
    return Map.ofEntries(
        Map.entry("quarkus.datasource.jdbc.url", Parts.jdbcUrl()),
        Map.entry("quarkus.datasource.username", app.name()),
        Map.entry("quarkus.datasource.password", app.password()),
        Map.entry("quarkus.flyway.jdbc-url", Parts.jdbcUrl()),
        Map.entry("quarkus.flyway.username", owner.name()),
        Map.entry("quarkus.flyway.password", owner.password()),
        Map.entry("quarkus.flyway.placeholders.app_role", app.name()),
        Map.entry("kafka.bootstrap.servers", Parts.kafkaBootstrap()),
        Map.entry("worksafety.mode", "embedded"),
        Map.entry("worksafety.token.jwks", Parts.issuer().keySetLocation()),
        Map.entry("worksafety.secret-key", Parts.secretKey()),
        Map.entry("worksafety.time-travel", "true"),
        // Soon, so that no test waits; what is kept too long is removed when a test says so.
        Map.entry("worksafety.privacy.rotation-every", "1s"),
        Map.entry("worksafety.privacy.retire-after", "PT2S"),
        Map.entry("worksafety.privacy.retention-every", "off"),
        // Free ports: the tests run beside a suite that is up.
        Map.entry("quarkus.http.test-port", "0"),
        Map.entry("quarkus.management.test-port", "0"));
  }

  @Override
  public void stop() {
    if (database == null) {
      return;
    }
    try {
      Parts.databases().remove(database, ownerRole, appRole);
    } catch (SQLException e) {
      throw new IllegalStateException("The test database " + database + " stays behind", e);
    }
  }
}

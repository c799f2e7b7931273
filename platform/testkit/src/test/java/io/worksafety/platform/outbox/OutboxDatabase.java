package io.worksafety.platform.outbox;

import io.worksafety.launcher.Databases.Role;
import io.worksafety.launcher.Keys;
import io.worksafety.testkit.parts.Parts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A database with the platform tables and its application role, as a service has it. */
final class OutboxDatabase implements AutoCloseable {

  private final String name =
      "outbox_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  private final Role owner = new Role(name + "_owner", Keys.random());
  private final Role app = new Role(name + "_app", Keys.random());

  OutboxDatabase() throws SQLException, IOException {
    Parts.start();
    Parts.databases().provide(name, owner, app);
    try (Connection connection = as(owner);
        var tables = RelaySession.class.getResourceAsStream("/db/platform-tables.sql")) {
      String sql = new String(tables.readAllBytes(), StandardCharsets.UTF_8);
      connection.createStatement().execute(sql.replace("${app_role}", app.name()));
    }
  }

  RelayDatabase forRelay() {
    return new RelayDatabase(url(), app.name(), app.password(), name);
  }

  org.postgresql.ds.PGSimpleDataSource asApp() {
    var dataSource = new org.postgresql.ds.PGSimpleDataSource();
    dataSource.setUrl(url());
    dataSource.setUser(app.name());
    dataSource.setPassword(app.password());
    return dataSource;
  }

  void insert(UUID aggregateId, long sequence, String payload) throws SQLException {
    try (Connection connection = asApp().getConnection()) {
      insert(connection, aggregateId, sequence, payload);
    }
  }

  static void insert(Connection connection, UUID aggregateId, long sequence, String payload)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            insert into outbox (event_id, type, aggregate_type, aggregate_id, sequence, area_code,
                                occurred_at, traceparent, payload)
            values (?, 'io.worksafety.drill.happened.v1', 'drill', ?, ?, '320105', ?,
                    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', ?)
            """)) {
      statement.setObject(1, UUID.randomUUID());
      statement.setObject(2, aggregateId);
      statement.setLong(3, sequence);
      statement.setObject(4, Instant.parse("2026-03-01T01:02:03.456Z").atOffset(ZoneOffset.UTC));
      statement.setString(5, payload);
      statement.executeUpdate();
    }
  }

  /** As a user whom no grant stops. */
  void execute(String sql) throws SQLException {
    try (Connection connection = Parts.databases().connect(name);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long count(String sql) throws SQLException {
    try (Connection connection = Parts.databases().connect(name);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  String appRole() {
    return app.name();
  }

  String database() {
    return name;
  }

  @Override
  public void close() throws SQLException {
    Parts.databases().remove(name, owner.name(), app.name());
  }

  private Connection as(Role role) throws SQLException {
    return DriverManager.getConnection(url(), role.name(), role.password());
  }

  private String url() {
    return Parts.postgresUrl() + "/" + name;
  }
}

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
public final class OutboxDatabase implements AutoCloseable {

  private final String name =
      "outbox_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  private final Role owner = new Role(name + "_owner", Keys.random());
  private final Role app = new Role(name + "_app", Keys.random());

  OutboxDatabase() throws SQLException, IOException {
    Parts.start();
    Parts.databases().provide(name, owner, app);
    run("platform-tables.sql");
  }

  /** The database of an installation of today. */
  public static OutboxDatabase withChain() throws SQLException, IOException {
    OutboxDatabase database = new OutboxDatabase();
    database.upgrade();
    return database;
  }

  /** What the migration does to an installation that has no chain yet. */
  void upgrade() throws SQLException, IOException {
    run("audit-chain.sql");
  }

  private void run(String script) throws SQLException, IOException {
    try (Connection connection = as(owner);
        var tables = RelaySession.class.getResourceAsStream("/db/" + script)) {
      String sql = new String(tables.readAllBytes(), StandardCharsets.UTF_8);
      connection.createStatement().execute(sql.replace("${app_role}", app.name()));
    }
  }

  RelayDatabase forRelay() {
    return new RelayDatabase(url(), app.name(), app.password(), name);
  }

  public org.postgresql.ds.PGSimpleDataSource asApp() {
    var dataSource = new org.postgresql.ds.PGSimpleDataSource();
    dataSource.setUrl(url());
    dataSource.setUser(app.name());
    dataSource.setPassword(app.password());
    return dataSource;
  }

  public void insert(UUID aggregateId, long sequence, String payload) throws SQLException {
    try (Connection connection = asApp().getConnection()) {
      insert(connection, aggregateId, sequence, payload);
    }
  }

  static void insert(Connection connection, UUID aggregateId, long sequence, String payload)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            with a as (
              insert into audit_entry (at, actor, act, aggregate_type, aggregate_id,
                                       aggregate_sequence, area_code, after_digest, event_id,
                                       event_digest, request_id)
              values (?, 'driller', 'io.worksafety.drill.happened.v1', 'drill', ?, ?, '320105',
                      sha256('state'), ?, sha256(convert_to(?, 'UTF8')),
                      '0af7651916cd43dd8448eb211c80319c')
              returning *)
            insert into outbox (event_id, type, aggregate_type, aggregate_id, sequence, area_code,
                                occurred_at, traceparent, payload, audit_seq)
            select event_id, act, aggregate_type, aggregate_id, aggregate_sequence, area_code, at,
                   '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', ?, seq
            from a
            """)) {
      statement.setObject(1, Instant.parse("2026-03-01T01:02:03.456Z").atOffset(ZoneOffset.UTC));
      statement.setObject(2, aggregateId);
      statement.setLong(3, sequence);
      statement.setObject(4, UUID.randomUUID());
      statement.setString(5, payload);
      statement.setString(6, payload);
      statement.executeUpdate();
    }
  }

  /** As a service of before the chain wrote it, and one of its replicas during an upgrade. */
  void insertAsBefore(UUID aggregateId, long sequence) throws SQLException {
    UUID event = UUID.randomUUID();
    try (Connection connection = asApp().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          insert into outbox (event_id, type, aggregate_type, aggregate_id, sequence, area_code,
                              occurred_at, payload)
          values ('%s', 'io.worksafety.drill.happened.v1', 'drill', '%s', %d, '320105',
                  '2026-03-01T01:02:03.456Z', '{}')
          """
              .formatted(event, aggregateId, sequence));
      statement.execute(
          """
          insert into audit_entry (at, actor, act, aggregate_type, aggregate_id, area_code,
                                   after_digest, event_id, request_id)
          values ('2026-03-01T01:02:03.456Z', 'driller', 'io.worksafety.drill.happened.v1', 'drill',
                  '%s', '320105', sha256('state'), '%s', 'r')
          """
              .formatted(aggregateId, event));
      connection.commit();
    }
  }

  /** As a user whom no grant stops. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = Parts.databases().connect(name);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public long count(String sql) throws SQLException {
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

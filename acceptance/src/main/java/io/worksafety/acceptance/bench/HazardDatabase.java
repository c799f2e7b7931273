package io.worksafety.acceptance.bench;

import io.worksafety.launcher.Databases;
import io.worksafety.launcher.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/** The hazard service's database, used past the service: to fill it, and to know its limit. */
final class HazardDatabase implements AutoCloseable {

  static final String NAME = "hazard";
  static final String APP = "hazard_app";

  /**
   * Ids of filled rows end with these twelve digits plus the row's number, so pgbench can make
   * them.
   */
  static final String FILLED_ID_PREFIX = "01990000-0000-7000-8000-";

  static final long FIRST_FILLED = 100_000_000_000L;

  private static final Duration DRAIN = Duration.ofMinutes(3);
  private static final int FILL_STEP = 50_000;

  private final Connection connection;
  private final Path keys;
  private final int port;

  HazardDatabase(Path state, int port) throws IOException, SQLException {
    this.keys = state.resolve("keys");
    this.port = port;
    this.connection =
        new Databases(
                "jdbc:postgresql://127.0.0.1:" + port,
                PostgresServer.SUPERUSER,
                secret("postgres-password"))
            .connect(NAME);
  }

  int port() {
    return port;
  }

  String appPassword() throws IOException {
    return secret("hazard-app-password");
  }

  private String secret(String name) throws IOException {
    return Files.readString(keys.resolve(name)).strip();
  }

  /** Whether anybody but this bench has worked in here. */
  boolean holdsOtherData(String bench) throws SQLException {
    return number(
            "select count(*) from (select from hazard where created_by not like '"
                + bench
                + "%' limit 1) as other")
        > 0;
  }

  /** A place for the same tables without a relay behind the outbox. */
  void quietOutbox(String schema) throws SQLException {
    execute("drop schema if exists " + schema + " cascade");
    execute("create schema " + schema);
    execute("create table " + schema + ".outbox (like public.outbox including all)");
    execute("grant usage on schema " + schema + " to " + APP);
    execute("grant insert on " + schema + ".outbox to " + APP);
    // What is written past the service does not belong into its record
    execute("create table " + schema + ".audit_entry (like public.audit_entry including all)");
    execute("grant insert, select on " + schema + ".audit_entry to " + APP);
  }

  void drop(String schema) throws SQLException {
    execute("drop schema if exists " + schema + " cascade");
  }

  /** Copies of one hazard, older than any that is reported now, over the six streets. */
  void fill(UUID template, int rows) throws SQLException {
    long first =
        number("select count(*) from hazard where id::text like '" + FILLED_ID_PREFIX + "%'");
    for (long from = first; from < rows; from += FILL_STEP) {
      execute(
          ("insert into hazard (id, version, event_sequence, state_digest, area_code,"
                  + " organization_id, created_at, created_by, updated_at, updated_by, no, title,"
                  + " description, status, source, object_type, object_id, enterprise_id,"
                  + " industry_code, lat, lon, imminent, discovered_at, finder_person_ids, evidence,"
                  + " duty_holder, decisions, rectification) select ('%s' || (%d + n)::text)::uuid,"
                  + " version, event_sequence, state_digest, '32010500' || (1 + n %% 4)::text,"
                  + " organization_id, created_at, created_by, updated_at, updated_by,"
                  + " '320105-F-2025-' || n::text, title || n::text, description, status, source,"
                  + " object_type, object_id, enterprise_id, industry_code, lat, lon, imminent,"
                  + " discovered_at, finder_person_ids, evidence, duty_holder, decisions,"
                  + " rectification from hazard, generate_series(%d, %d) as n where id = '%s'")
              .formatted(
                  FILLED_ID_PREFIX,
                  FIRST_FILLED,
                  from,
                  Math.min(rows, from + FILL_STEP) - 1,
                  template));
    }
  }

  /**
   * Entries as the journal writes them, for the relay to seal, until there are so many.
   *
   * @return how many were added
   */
  long fillRecord(int rows) throws SQLException {
    long there = number("select count(*) from audit_seal");
    for (long from = there; from < rows; from += FILL_STEP) {
      execute(
          """
          with a as (
            insert into public.audit_entry (at, actor, person_id, organization_id, act,
                                            aggregate_type, aggregate_id, aggregate_sequence,
                                            area_code, before_digest, after_digest, event_id,
                                            event_digest, request_id)
            select date_trunc('milliseconds', now()), 'bench-record', gen_random_uuid(),
                   gen_random_uuid(), 'io.worksafety.hazard.reported.v1', 'hazard',
                   gen_random_uuid(), 1, '320105001', sha256(n::text::bytea),
                   sha256(n::text::bytea), gen_random_uuid(), sha256(n::text::bytea),
                   md5(n::text)
            from generate_series(%d, %d) as n
            returning *)
          insert into public.outbox (event_id, type, aggregate_type, aggregate_id, sequence,
                                     area_code, occurred_at, payload, internal, audit_seq)
          select event_id, act, aggregate_type, aggregate_id, 1, area_code, at, '{}', true, seq
          from a order by seq
          """
              .formatted(from, Math.min(rows, from + FILL_STEP) - 1));
      awaitEmptyOutbox();
    }
    return Math.max(0, rows - there);
  }

  /** So that neither side pays for the maintenance the other one caused. */
  void settle() throws SQLException {
    execute("vacuum analyze");
    execute("checkpoint");
  }

  long outbox() throws SQLException {
    return number("select count(*) from public.outbox");
  }

  /** Waits until the relay has published everything. */
  void awaitEmptyOutbox() throws SQLException {
    long deadline = System.nanoTime() + DRAIN.toNanos();
    while (number("select count(*) from (select from public.outbox limit 1) as one") > 0) {
      if (System.nanoTime() > deadline) {
        throw new BenchRefusal("The relay does not publish: " + outbox() + " events are waiting");
      }
      Pause.millis(50);
    }
  }

  private long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

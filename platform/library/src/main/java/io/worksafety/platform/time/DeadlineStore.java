package io.worksafety.platform.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.platform.security.AreaScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The SQL of deadlines and their suspensions; transactions are the business of the callers. */
@ApplicationScoped
class DeadlineStore {

  private static final TypeReference<TreeMap<Integer, Integer>> VERSIONS = new TypeReference<>() {};

  private final DataSource database;
  private final ObjectMapper json;

  DeadlineStore(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Work on one connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Work that has nothing to tell. */
  interface Chore {
    void on(Connection connection) throws SQLException;
  }

  void run(Chore chore) {
    with(connection -> {
      chore.on(connection);
      return true;
    });
  }

  <T> T with(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** False when the same aggregate waits for the same thing already. */
  boolean insert(Connection connection, Deadline d) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into deadline (id, aggregate_type, aggregate_id, area_code, rule_id,"
                + " rule_version, amount, unit, roll_to_working_day, started_at, fixed_end, due_at,"
                + " calendar_versions, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (aggregate_id, rule_id) where state in ('RUNNING', 'SUSPENDED')"
                + " do nothing")) {
      int at = 0;
      insert.setObject(++at, d.id());
      insert.setString(++at, d.aggregateType());
      insert.setObject(++at, d.aggregateId());
      insert.setString(++at, d.areaCode());
      insert.setString(++at, d.ruleId());
      insert.setInt(++at, d.ruleVersion());
      switch (d.term()) {
        case Term.Span span -> {
          insert.setInt(++at, span.amount());
          insert.setString(++at, span.unit().name());
          insert.setBoolean(++at, span.rollToWorkingDay());
          insert.setObject(++at, utc(d.startedAt()));
          insert.setNull(++at, Types.TIMESTAMP_WITH_TIMEZONE);
        }
        case Term.Until until -> {
          insert.setNull(++at, Types.INTEGER);
          insert.setNull(++at, Types.VARCHAR);
          insert.setBoolean(++at, false);
          insert.setObject(++at, utc(d.startedAt()));
          insert.setObject(++at, utc(until.end()));
        }
      }
      insert.setObject(++at, utc(d.dueAt()));
      insert.setString(++at, versions(d.calendarVersions()));
      insert.setString(++at, d.state().name());
      return insert.executeUpdate() == 1;
    }
  }

  Optional<Deadline> lockOpen(Connection connection, UUID aggregateId, String ruleId)
      throws SQLException {
    return one(
        connection,
        "where aggregate_id = ? and rule_id = ? and state in ('RUNNING', 'SUSPENDED') for update",
        aggregateId,
        ruleId);
  }

  List<Deadline> lockOpen(Connection connection, UUID aggregateId) throws SQLException {
    return list(
        connection,
        "where aggregate_id = ? and state in ('RUNNING', 'SUSPENDED') order by id for update",
        aggregateId);
  }

  /** The next one to act on that no other replica holds. */
  Optional<Deadline> lockDue(Connection connection, Instant now) throws SQLException {
    return one(
        connection,
        "where state = 'RUNNING' and due_at < ? and not recompute"
            + " and (retry_at is null or retry_at <= ?)"
            + " order by due_at limit 1 for update skip locked",
        utc(now),
        utc(now));
  }

  Optional<Deadline> lockMarked(Connection connection, Instant now) throws SQLException {
    return one(
        connection,
        "where recompute and (retry_at is null or retry_at <= ?)"
            + " order by id limit 1 for update skip locked",
        utc(now));
  }

  Optional<Deadline> latest(Connection connection, UUID aggregateId, String ruleId)
      throws SQLException {
    return one(
        connection,
        "where aggregate_id = ? and rule_id = ? order by id desc limit 1",
        aggregateId,
        ruleId);
  }

  List<Deadline> of(Connection connection, UUID aggregateId) throws SQLException {
    return list(connection, "where aggregate_id = ? order by id desc", aggregateId);
  }

  Optional<Deadline> find(Connection connection, UUID id, AreaScope areas) throws SQLException {
    return areas.everywhere()
        ? one(connection, "where id = ?", id)
        : one(
            connection, "where id = ? and area_code like any (?)", id, prefixes(connection, areas));
  }

  List<Deadline> of(Connection connection, UUID aggregateId, AreaScope areas) throws SQLException {
    return areas.everywhere()
        ? of(connection, aggregateId)
        : list(
            connection,
            "where aggregate_id = ? and area_code like any (?) order by id desc",
            aggregateId,
            prefixes(connection, areas));
  }

  void update(Connection connection, Deadline d) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update deadline set version = ?, due_at = ?, calendar_versions = ?, state = ?,"
                + " ended_at = ?, recompute = recompute and ?, retry_at = null, attempts = 0"
                + " where id = ?")) {
      int at = 0;
      update.setLong(++at, d.version());
      update.setObject(++at, utc(d.dueAt()));
      update.setString(++at, versions(d.calendarVersions()));
      update.setString(++at, d.state().name());
      if (d.endedAt() == null) {
        update.setNull(++at, Types.TIMESTAMP_WITH_TIMEZONE);
      } else {
        update.setObject(++at, utc(d.endedAt()));
      }
      // what has ended is not recomputed any more
      update.setBoolean(++at, d.state().open());
      update.setObject(++at, d.id());
      update.executeUpdate();
    }
  }

  /** An open suspension ends with its deadline. */
  Deadline end(Connection connection, Deadline open, DeadlineState state, Instant at)
      throws SQLException {
    if (open.state() == DeadlineState.SUSPENDED) {
      closeSuspension(connection, open.id(), at);
    }
    update(connection, open.with(state, at));
    return one(connection, "where id = ?", open.id()).orElseThrow();
  }

  void relocate(Connection connection, UUID aggregateId, String areaCode) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update deadline set area_code = ?, version = version + 1 where aggregate_id = ?")) {
      update.setString(1, areaCode);
      update.setObject(2, aggregateId);
      update.executeUpdate();
    }
  }

  void unmark(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update deadline set recompute = false where id = ?")) {
      update.setObject(1, id);
      update.executeUpdate();
    }
  }

  /** Puts one that could not be acted on behind the others. */
  void postpone(Connection connection, UUID id, Instant now, Duration first, Duration longest)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update deadline set attempts = attempts + 1, retry_at = ?::timestamptz"
                + " + make_interval(secs => least(? * power(2, least(attempts, 20)), ?))"
                + " where id = ? and state in ('RUNNING', 'SUSPENDED')")) {
      update.setObject(1, utc(now));
      update.setDouble(2, first.toMillis() / 1000.0);
      update.setDouble(3, longest.toMillis() / 1000.0);
      update.setObject(4, id);
      update.executeUpdate();
    }
  }

  void openSuspension(Connection connection, Deadline d, Instant from, String reason)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into deadline_suspension (deadline_id, seq, from_at, reason)"
                + " values (?, ?, ?, ?)")) {
      insert.setObject(1, d.id());
      insert.setInt(2, d.suspensions().size() + 1);
      insert.setObject(3, utc(from));
      insert.setString(4, reason);
      insert.executeUpdate();
    }
  }

  void closeSuspension(Connection connection, UUID id, Instant to) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update deadline_suspension set to_at = ? where deadline_id = ? and to_at is null")) {
      update.setObject(1, utc(to));
      update.setObject(2, id);
      update.executeUpdate();
    }
  }

  private Optional<Deadline> one(Connection connection, String where, Object... values)
      throws SQLException {
    List<Deadline> found = list(connection, where, values);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  private List<Deadline> list(Connection connection, String where, Object... values)
      throws SQLException {
    List<Deadline> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, version, aggregate_type, aggregate_id, area_code, rule_id, rule_version,"
                + " amount, unit, roll_to_working_day, started_at, fixed_end, due_at,"
                + " calendar_versions, state, ended_at,"
                + " exists (select from deadline_suspension s where s.deadline_id = deadline.id)"
                + " as suspended_ever from deadline "
                + where)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject("id", UUID.class);
          List<Suspension> ledger =
              row.getBoolean("suspended_ever") ? suspensions(connection, id) : List.of();
          found.add(deadline(row, id, ledger));
        }
      }
    }
    return found;
  }

  private static List<Suspension> suspensions(Connection connection, UUID id) throws SQLException {
    List<Suspension> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select from_at, to_at, reason from deadline_suspension where deadline_id = ?"
                + " order by seq")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Suspension(
                  java.util.Objects.requireNonNull(instant(row, "from_at")),
                  instant(row, "to_at"),
                  row.getString("reason")));
        }
      }
    }
    return List.copyOf(found);
  }

  private Deadline deadline(ResultSet row, UUID id, List<Suspension> suspensions)
      throws SQLException {
    Instant fixedEnd = instant(row, "fixed_end");
    Term term =
        fixedEnd != null
            ? new Term.Until(fixedEnd)
            : new Term.Span(
                row.getInt("amount"),
                TimeUnitKind.valueOf(row.getString("unit")),
                row.getBoolean("roll_to_working_day"));
    return new Deadline(
        id,
        row.getLong("version"),
        row.getString("aggregate_type"),
        row.getObject("aggregate_id", UUID.class),
        row.getString("area_code"),
        row.getString("rule_id"),
        row.getInt("rule_version"),
        term,
        java.util.Objects.requireNonNull(instant(row, "started_at")),
        java.util.Objects.requireNonNull(instant(row, "due_at")),
        versions(row.getString("calendar_versions")),
        suspensions,
        DeadlineState.valueOf(row.getString("state")),
        instant(row, "ended_at"));
  }

  private static java.sql.Array prefixes(Connection connection, AreaScope areas)
      throws SQLException {
    return connection.createArrayOf(
        "text", areas.prefixes().stream().map(p -> p + "%").toArray(String[]::new));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private String versions(SortedMap<Integer, Integer> versions) {
    try {
      return json.writeValueAsString(versions);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private SortedMap<Integer, Integer> versions(String text) {
    try {
      return json.readValue(text, VERSIONS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

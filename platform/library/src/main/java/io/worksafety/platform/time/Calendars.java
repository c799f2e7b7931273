package io.worksafety.platform.time;

import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The working-day calendars of this service's database.
 *
 * <p>Who computes a period holds a shared lock to the end of its transaction, who loads a calendar
 * an exclusive one. So a deadline is either stored before the load, which then marks it for
 * recomputing, or computed after it; it cannot slip through with an old calendar.
 */
@ApplicationScoped
class Calendars {

  private static final String LOCK = "hashtextextended('worksafety.work_calendar', 0)";
  private static final String USE =
      "select pg_advisory_xact_lock_shared("
          + LOCK
          + "); select year, max(version) from work_calendar group by year";
  private static final String COLUMNS =
      " year, version, source, holidays, swapped_workdays, loaded_at, loaded_by"
          + " from work_calendar";
  private static final String LATEST =
      "select distinct on (year)" + COLUMNS + " order by year, version desc";

  private final DataSource database;
  private final Clock clock;
  private final Journal journal;
  private volatile WorkCalendars known = new WorkCalendars(List.of());

  Calendars(DataSource database, Clock clock, Journal journal) {
    this.database = database;
    this.clock = clock;
    this.journal = journal;
  }

  /** A calendar with the record of its loading. */
  record Loaded(WorkCalendar calendar, Instant loadedAt, String loadedBy) {}

  /** The calendars in force; they stay so until the connection's transaction ends. */
  WorkCalendars inForce(Connection connection) throws SQLException {
    Map<Integer, Integer> versions = new HashMap<>();
    try (PreparedStatement use = connection.prepareStatement(USE)) {
      use.execute();
      use.getMoreResults();
      try (ResultSet row = use.getResultSet()) {
        while (row.next()) {
          versions.put(row.getInt(1), row.getInt(2));
        }
      }
    }
    WorkCalendars calendars = known;
    if (!calendars.are(versions)) {
      calendars = latest(connection);
      known = calendars;
    }
    return calendars;
  }

  /** Exactly these versions, to explain what was computed with them. */
  WorkCalendars of(Map<Integer, Integer> versions) {
    if (versions.isEmpty()) {
      return new WorkCalendars(List.of());
    }
    List<WorkCalendar> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select" + COLUMNS + " where year = ? and version = ?")) {
      for (var entry : versions.entrySet()) {
        select.setInt(1, entry.getKey());
        select.setInt(2, entry.getValue());
        try (ResultSet row = select.executeQuery()) {
          row.next();
          found.add(loaded(row).calendar());
        }
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
    return new WorkCalendars(found);
  }

  Optional<Loaded> find(int year) {
    try (Connection connection = database.getConnection()) {
      return find(connection, year);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Optional<Loaded> find(Connection connection, int year) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select" + COLUMNS + " where year = ? order by version desc limit 1")) {
      select.setInt(1, year);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(loaded(row)) : Optional.empty();
      }
    }
  }

  /**
   * Waits for everyone who is computing, then keeps them out until the transaction ends.
   *
   * @return what is in force for that year
   */
  Optional<Loaded> lock(int year) {
    try (Connection connection = database.getConnection();
        PreparedStatement lock =
            connection.prepareStatement("select pg_advisory_xact_lock(" + LOCK + ")")) {
      lock.executeQuery().close();
      return find(connection, year);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Stores a version and marks the open deadlines that were computed with another of that year. */
  Loaded load(WorkCalendar calendar, String by) {
    Instant now = clock.instant();
    WorkCalendar before = find(calendar.year()).map(Loaded::calendar).orElse(null);
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into work_calendar (year, version, source, holidays, swapped_workdays,"
                    + " loaded_at, loaded_by) values (?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement mark =
            connection.prepareStatement(
                "update deadline set recompute = true, retry_at = null, attempts = 0"
                    + " where state in ('RUNNING', 'SUSPENDED')"
                    + " and jsonb_exists(calendar_versions, ?)")) {
      insert.setInt(1, calendar.year());
      insert.setInt(2, calendar.version());
      insert.setString(3, calendar.source());
      insert.setArray(4, connection.createArrayOf("date", calendar.holidays().toArray()));
      insert.setArray(5, connection.createArrayOf("date", calendar.swappedWorkdays().toArray()));
      insert.setObject(6, now.atOffset(ZoneOffset.UTC));
      insert.setString(7, by);
      insert.executeUpdate();
      mark.setString(1, String.valueOf(calendar.year()));
      mark.executeUpdate();
      journal.note(
          new Journal.Note(
              "platform.calendar-loaded",
              "calendar",
              idOf(calendar.year()),
              versions(connection, calendar.year()),
              before,
              calendar));
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
    return new Loaded(calendar, now, by);
  }

  /** What the audit record calls the calendar of a year. */
  static UUID idOf(int year) {
    return UUID.nameUUIDFromBytes(("worksafety.calendar." + year).getBytes(StandardCharsets.UTF_8));
  }

  private static long versions(Connection connection, int year) throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement("select count(*) from work_calendar where year = ?")) {
      count.setInt(1, year);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static WorkCalendars latest(Connection connection) throws SQLException {
    List<WorkCalendar> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(LATEST);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(loaded(row).calendar());
      }
    }
    return new WorkCalendars(found);
  }

  private static Loaded loaded(ResultSet row) throws SQLException {
    return new Loaded(
        new WorkCalendar(
            row.getInt("year"),
            row.getInt("version"),
            row.getString("source"),
            days(row, "holidays"),
            days(row, "swapped_workdays")),
        row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
        row.getString("loaded_by"));
  }

  private static SortedSet<LocalDate> days(ResultSet row, String column) throws SQLException {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Object day : (Object[]) row.getArray(column).getArray()) {
      days.add(((java.sql.Date) day).toLocalDate());
    }
    return days;
  }
}

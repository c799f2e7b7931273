package io.worksafety.platform.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The tallies of the registers ({@code keep_tally}): sums them up as they grow, so that a count has
 * few changes to add. A service that keeps tallies calls {@link #settle} now and then.
 */
@ApplicationScoped
public class Tallies {

  /** Longer than any transaction may take: what is as old as this is committed. */
  private static final Duration LAG = Duration.ofMinutes(15);

  /** Changes between two sums: some milliseconds to add, and few sums. */
  private static final int STEP = 4_000;

  private final DataSource database;
  private final Clock clock;

  Tallies(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Answers how many sums were made. */
  public int settle() {
    return settle(clock.instant().minus(LAG), STEP);
  }

  int settle(Instant until, int step) {
    int made = 0;
    try (Connection connection = database.getConnection()) {
      for (String settling : settlings(connection)) {
        try (PreparedStatement call =
            connection.prepareStatement("select " + settling + "(?, ?)")) {
          call.setObject(1, until.atOffset(ZoneOffset.UTC));
          call.setInt(2, step);
          try (ResultSet row = call.executeQuery()) {
            row.next();
            made += row.getInt(1);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Tallies could not be summed up", e);
    }
    return made;
  }

  private static List<String> settlings(Connection connection) throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select proname from pg_proc where pronamespace = 'public'::regnamespace"
                    + " and proname like '%\\_tally\\_settle' order by 1");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }
}

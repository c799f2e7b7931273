package io.worksafety.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Refuses to start a service whose database lacks a platform table or whose role lacks a right on
 * it. A service that can commit a change but not its event is worse than one that does not start.
 */
public final class RequiredTables {

  private final List<Need> needs = new ArrayList<>();

  public RequiredTables need(String table, String... privileges) {
    needs.add(new Need(table, List.of(privileges)));
    return this;
  }

  /**
   * @throws IllegalStateException naming every missing table and right at once
   */
  public void check(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      List<String> missing = new ArrayList<>();
      for (Need need : needs) {
        missing.addAll(need.missing(connection));
      }
      if (!missing.isEmpty()) {
        throw new IllegalStateException(
            "The database is not ready for this service: "
                + String.join("; ", missing)
                + ". Its migrations must contain the platform tables and grants.");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The platform tables could not be checked", e);
    }
  }

  private record Need(String table, List<String> privileges) {

    List<String> missing(Connection connection) throws SQLException {
      try (var exists = connection.prepareStatement("select to_regclass(?) is not null")) {
        exists.setString(1, table);
        try (var rows = exists.executeQuery()) {
          rows.next();
          if (!rows.getBoolean(1)) {
            return List.of("table " + table + " is missing");
          }
        }
      }
      List<String> missing = new ArrayList<>();
      try (var granted = connection.prepareStatement("select has_table_privilege(?, ?)")) {
        for (String privilege : privileges) {
          granted.setString(1, table);
          granted.setString(2, privilege);
          try (var rows = granted.executeQuery()) {
            rows.next();
            if (!rows.getBoolean(1)) {
              missing.add("right to " + privilege + " on " + table + " is missing");
            }
          }
        }
      }
      return missing;
    }
  }
}

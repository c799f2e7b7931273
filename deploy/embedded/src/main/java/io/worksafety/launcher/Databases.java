package io.worksafety.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/**
 * One database per service with two roles: the owner migrates it, the application role only works
 * in it and owns nothing, so that it cannot undo what the migrations granted.
 */
public final class Databases {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{16,}");

  private final String url;
  private final String user;
  private final String password;

  /** An existing server ({@code jdbc:postgresql://host:port}) and a user who may create. */
  public Databases(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  public record Role(String name, String password) {
    public Role {
      require(NAME, name, "role name");
      require(PASSWORD, password, "password");
    }
  }

  /** Makes what is missing and sets both passwords; existing data stays. */
  public void provide(String database, Role owner, Role app) throws SQLException {
    require(NAME, database, "database name");
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      role(connection, statement, owner);
      role(connection, statement, app);
      if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
        statement.execute("create database %s owner %s".formatted(database, owner.name()));
      }
      statement.execute("revoke connect, temporary on database %s from public".formatted(database));
      statement.execute("grant connect on database %s to %s".formatted(database, app.name()));
    }
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("alter schema public owner to " + owner.name());
      statement.execute("revoke all on schema public from public");
      statement.execute("grant usage on schema public to " + app.name());
    }
  }

  /** Removes a database and its roles; for tests. */
  public void remove(String database, String owner, String app) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists %s with (force)".formatted(database));
      statement.execute("drop role if exists %s, %s".formatted(owner, app));
    }
  }

  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url + "/" + database, user, password);
  }

  private static void role(Connection connection, Statement statement, Role role)
      throws SQLException {
    String act =
        exists(connection, "select 1 from pg_roles where rolname = ?", role.name())
            ? "alter"
            : "create";
    statement.execute(
        "%s role %s login nosuperuser nocreatedb nocreaterole password '%s'"
            .formatted(act, role.name(), role.password()));
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** Role statements take no parameters, so nothing that needs quoting gets this far. */
  private static void require(Pattern pattern, String value, String what) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException("Not usable as " + what + ": it must match " + pattern);
    }
  }
}

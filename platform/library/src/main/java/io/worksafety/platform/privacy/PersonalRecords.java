package io.worksafety.platform.privacy;

import io.worksafety.platform.privacy.DataClassification.Entry;
import io.worksafety.platform.privacy.DataClassification.Export;
import io.worksafety.platform.security.AreaScope;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that refer to a person, table by table, in every column the classification calls a
 * reference. Accounts are text and stand for no person's id, so text columns are not searched.
 */
@ApplicationScoped
class PersonalRecords {

  private static final int PAGE = 200;
  private static final Set<String> SEARCHED = Set.of("uuid", "_uuid", "jsonb");

  private final DataSource database;
  private volatile @Nullable List<Referring> known;

  PersonalRecords(DataSource database) {
    this.database = database;
  }

  /**
   * A table with references to people.
   *
   * @param columns name to type
   * @param key its first key column and that column's type
   */
  private record Referring(
      String name,
      Map<String, String> columns,
      String purpose,
      Export export,
      boolean hasArea,
      String key,
      String keyType) {}

  /**
   * @param only one table, or all
   * @param before rows older than this key
   */
  List<TableRecords> of(
      UUID person, Caller caller, @Nullable String only, @Nullable String before) {
    List<TableRecords> found = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      for (Referring table : tables(connection)) {
        if (only == null || only.equals(table.name)) {
          found.add(
              withheld(table, person, caller)
                  ? new TableRecords(table.name, table.purpose, true, null, List.of(), null)
                  : rows(connection, table, person, caller, before));
        }
      }
    } catch (SQLException e) {
      throw new PrivacyStoreFailure(e);
    }
    return found;
  }

  private static boolean isSelf(UUID person, Caller caller) {
    return person.equals(caller.personId());
  }

  /** A row without a division belongs to no area, so whoever is limited to one does not see it. */
  private static boolean withheld(Referring table, UUID person, Caller caller) {
    boolean self = isSelf(person, caller);
    return switch (table.export) {
      case WITHHELD -> true;
      case OFFICIALS -> self || !(table.hasArea || caller.areas().everywhere());
      case ROWS -> !self && !(table.hasArea || caller.areas().everywhere());
    };
  }

  private static TableRecords rows(
      Connection connection, Referring table, UUID person, Caller caller, @Nullable String before)
      throws SQLException {
    StringBuilder where = new StringBuilder("(");
    List<Object> values = new ArrayList<>();
    table.columns.forEach((column, type) -> {
      where.append(values.isEmpty() ? "" : " or ");
      values.add(person.toString());
      where.append(
          switch (type) {
            case "uuid" -> column + " = ?::uuid";
            case "_uuid" -> column + " @> array[?::uuid]";
            default ->
                "jsonb_path_exists("
                    + column
                    + ", '$.** ? (@ == $id)', jsonb_build_object('id', ?::text))";
          });
    });
    where.append(')');
    AreaScope areas = caller.areas();
    if (!isSelf(person, caller) && !areas.everywhere()) {
      where.append(" and area_code like any (?)");
      values.add(
          connection.createArrayOf("text", areas.prefixes().stream().map(p -> p + "%").toArray()));
    }
    long count;
    try (PreparedStatement statement =
            prepare(connection, "select count(*) from " + table.name + " where " + where, values);
        ResultSet row = statement.executeQuery()) {
      row.next();
      count = row.getLong(1);
    }
    List<String> keys = new ArrayList<>();
    if (count > 0) {
      if (before != null) {
        where.append(" and ").append(table.key).append(" < ?::").append(table.keyType);
        values.add(before);
      }
      String sql =
          "select "
              + table.key
              + "::text from "
              + table.name
              + " where "
              + where
              // a history has several rows of one key
              + " group by "
              + table.key
              + " order by "
              + table.key
              + " desc limit "
              + (PAGE + 1);
      try (PreparedStatement statement = prepare(connection, sql, values);
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          keys.add(row.getString(1));
        }
      }
    }
    boolean more = keys.size() > PAGE;
    List<String> shown = more ? keys.subList(0, PAGE) : keys;
    return new TableRecords(
        table.name, table.purpose, false, count, List.copyOf(shown), more ? shown.getLast() : null);
  }

  private static PreparedStatement prepare(Connection connection, String sql, List<Object> values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }

  boolean knows(String table) {
    try (Connection connection = database.getConnection()) {
      return tables(connection).stream().anyMatch(t -> t.name.equals(table));
    } catch (SQLException e) {
      throw new PrivacyStoreFailure(e);
    }
  }

  private List<Referring> tables(Connection connection) throws SQLException {
    List<Referring> tables = known;
    if (tables == null) {
      tables = describe(connection);
      known = tables;
    }
    return tables;
  }

  private static List<Referring> describe(Connection connection) throws SQLException {
    DataClassification classification = DataClassification.read();
    Map<String, Map<String, String>> columns = new LinkedHashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select table_name, column_name, udt_name from information_schema.columns"
                    + " where table_schema = 'public' order by table_name, ordinal_position");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        columns
            .computeIfAbsent(row.getString(1), t -> new LinkedHashMap<>())
            .put(row.getString(2), row.getString(3));
      }
    }
    Map<String, String> keys = keys(connection);
    List<Referring> tables = new ArrayList<>();
    columns.forEach((table, types) -> {
      Map<String, String> references = new LinkedHashMap<>();
      Export export = Export.ROWS;
      String purpose = "";
      for (var column : types.entrySet()) {
        Entry entry = classification.find(table, column.getKey()).orElse(null);
        if (entry != null
            && entry.sensitivity() == Sensitivity.PERSON_REFERENCE
            && SEARCHED.contains(column.getValue())) {
          references.put(column.getKey(), column.getValue());
          purpose = entry.purpose() == null ? purpose : entry.purpose();
          // the strictest of its columns holds for the table
          export = entry.export().compareTo(export) > 0 ? entry.export() : export;
        }
      }
      String key = keys.get(table);
      if (!references.isEmpty() && key != null) {
        tables.add(
            new Referring(
                table,
                references,
                purpose,
                export,
                types.containsKey("area_code"),
                key,
                String.valueOf(types.get(key))));
      }
    });
    return List.copyOf(tables);
  }

  private static Map<String, String> keys(Connection connection) throws SQLException {
    Map<String, String> keys = new LinkedHashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select c.relname, a.attname from pg_index i"
                    + " join pg_class c on c.oid = i.indrelid"
                    + " join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'"
                    + " join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]"
                    + " where i.indisprimary");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        keys.put(row.getString(1), row.getString(2));
      }
    }
    return keys;
  }
}

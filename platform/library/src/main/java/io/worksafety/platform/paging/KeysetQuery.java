package io.worksafety.platform.paging;

import io.worksafety.platform.security.AreaScope;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A query whose rows are filtered by bound values and paged by id, newest first, or found nearest
 * first around a point. Conditions with a null value are left out. SQL text comes from code only,
 * values are always bound.
 */
public final class KeysetQuery {

  private static final double FIRST_LOOK_METRES = 50;
  private static final double FARTHER = 2;

  private final String select;
  private final StringBuilder where = new StringBuilder();
  private final List<Object> selectValues = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private String idColumn = "id";
  private @Nullable Circle circle;

  private record Circle(double lon, double lat, double metres) {}

  private KeysetQuery(String select) {
    this.select = select;
  }

  /**
   * @param columnsAndTables what stands between {@code select} and {@code where}; the first column
   *     is the id
   */
  public static KeysetQuery select(String columnsAndTables) {
    return new KeysetQuery(columnsAndTables);
  }

  /**
   * Values for the placeholders in the columns and tables, in order. A cursor is not tied to them,
   * so that a page of what holds now can be followed by the next one a moment later.
   */
  public KeysetQuery binding(Object... bound) {
    for (Object value : bound) {
      selectValues.add(plain(value));
    }
    return this;
  }

  /** The id column to page by, when the query joins several tables. */
  public KeysetQuery idColumn(String column) {
    idColumn = column;
    return this;
  }

  /**
   * Within a circle, nearest first, with {@code distance_metres}, and one page only. The table has
   * a column {@code spot} with a GiST index.
   *
   * @param columns the first is the id
   * @param tables what stands between {@code from} and {@code where}
   */
  public static KeysetQuery within(
      double lon, double lat, double metres, String columns, String tables) {
    KeysetQuery query =
        select(columns + ", metres_between(spot, point(?, ?)) as distance_metres from " + tables)
            .binding(lon, lat);
    query.circle = new Circle(lon, lat, metres);
    return query;
  }

  /**
   * Limits the rows to the caller's divisions. A single district or street is an equality on the
   * code's prefix, which the indexes {@code (left(area_code,6), id desc)} and {@code
   * (left(area_code,9), id desc)} serve in order.
   */
  public KeysetQuery scope(String column, AreaScope areas) {
    if (areas.everywhere()) {
      return this;
    }
    List<String> prefixes = areas.prefixes();
    if (prefixes.isEmpty()) {
      return and("false");
    }
    if (prefixes.size() == 1) {
      return area(column, prefixes.get(0));
    }
    and(column + " like any (?)");
    values.add(prefixes.stream().map(p -> p + "%").toArray(String[]::new));
    return this;
  }

  /** Rows of one division and everything below it. */
  public KeysetQuery area(String column, @Nullable String prefix) {
    if (prefix == null) {
      return this;
    }
    return switch (prefix.length()) {
      case 6, 9 -> condition("left(" + column + ", " + prefix.length() + ") = ?", prefix);
      case 12 -> condition(column + " = ?", prefix);
      default -> condition(column + " like ?", prefix + "%");
    };
  }

  public KeysetQuery eq(String column, @Nullable Object value) {
    return value == null ? this : condition(column + " = ?", plain(value));
  }

  /** The text occurs in the column, taken literally. */
  public KeysetQuery like(String column, @Nullable String text) {
    if (text == null) {
      return this;
    }
    String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return condition(column + " like ?", "%" + literal + "%");
  }

  /** Rows at or after an instant. */
  public KeysetQuery since(String column, @Nullable Instant instant) {
    return instant == null ? this : condition(column + " >= ?", plain(instant));
  }

  /** A condition without values, or with values bound in order. */
  public KeysetQuery and(String condition, Object... bound) {
    where.append(where.isEmpty() ? " where " : " and ").append(condition);
    for (Object value : bound) {
      values.add(plain(value));
    }
    return this;
  }

  private KeysetQuery condition(String condition, Object value) {
    where.append(where.isEmpty() ? " where " : " and ").append(condition);
    values.add(value);
    return this;
  }

  private static Object plain(Object value) {
    if (value instanceof Enum<?> e) {
      return e.name();
    }
    return value instanceof Instant i ? i.atOffset(ZoneOffset.UTC) : value;
  }

  <T> Page<T> page(
      DataSource database, Cursors cursors, PageRequest page, ReadModel.RowReader<T> reader) {
    byte[] query = identity();
    if (circle != null) {
      return new Page<>(nearest(database, cursors, circle, page, reader), null);
    }
    StringBuilder sql = new StringBuilder("select ").append(select).append(where);
    List<Object> bound = bound();
    if (page.cursor() != null) {
      sql.append(where.isEmpty() ? " where " : " and ").append(idColumn).append(" < ?");
      bound.add(cursors.decode(page.cursor(), query));
    }
    sql.append(" order by ").append(idColumn).append(" desc limit ?");
    bound.add(page.limit() + 1);
    List<T> items = new ArrayList<>(page.limit());
    UUID last = null;
    boolean more = false;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql.toString(), bound);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        if (items.size() == page.limit()) {
          more = true;
          break;
        }
        items.add(reader.read(row));
        last = row.getObject(1, UUID.class);
      }
    } catch (SQLException e) {
      throw new ReadFailure(e);
    }
    return new Page<>(items, more && last != null ? cursors.encode(last, query) : null);
  }

  /**
   * Looks around in ever larger circles until there are as many as wanted: all within a circle are
   * nearer than any outside it.
   */
  private <T> List<T> nearest(
      DataSource database,
      Cursors cursors,
      Circle limit,
      PageRequest page,
      ReadModel.RowReader<T> reader) {
    if (page.cursor() != null) {
      cursors.decode(page.cursor(), identity());
    }
    String sql =
        "select "
            + select
            + where
            + (where.isEmpty() ? " where " : " and ")
            + "spot <@ around(point(?, ?), ?) and metres_between(spot, point(?, ?)) <= ?"
            + " order by distance_metres, "
            + idColumn
            + " desc limit ?";
    List<T> found;
    double metres = FIRST_LOOK_METRES / FARTHER;
    do {
      metres = Math.min(metres * FARTHER, limit.metres);
      List<Object> bound = bound();
      bound.addAll(
          List.of(limit.lon, limit.lat, metres, limit.lon, limit.lat, metres, page.limit()));
      found = rows(database, sql, bound, reader);
    } while (found.size() < page.limit() && metres < limit.metres);
    return found;
  }

  <T> Optional<T> first(DataSource database, ReadModel.RowReader<T> reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            prepare(connection, "select " + select + where + " limit 1", bound());
        ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
    } catch (SQLException e) {
      throw new ReadFailure(e);
    }
  }

  <T> List<T> list(DataSource database, ReadModel.RowReader<T> reader) {
    return rows(database, "select " + select + where, bound(), reader);
  }

  private <T> List<T> rows(
      DataSource database, String sql, List<Object> bound, ReadModel.RowReader<T> reader) {
    List<T> items = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, bound);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        items.add(reader.read(row));
      }
    } catch (SQLException e) {
      throw new ReadFailure(e);
    }
    return items;
  }

  private static PreparedStatement prepare(Connection connection, String sql, List<Object> bound)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < bound.size(); i++) {
      Object value = bound.get(i);
      if (value instanceof String[] array) {
        statement.setArray(i + 1, connection.createArrayOf("text", array));
      } else {
        statement.setObject(i + 1, value);
      }
    }
    return statement;
  }

  private List<Object> bound() {
    List<Object> bound = new ArrayList<>(selectValues);
    bound.addAll(values);
    return bound;
  }

  /** What makes this query another one: its text and its values. */
  private byte[] identity() {
    StringBuilder text = new StringBuilder(select).append(where);
    for (Object value : values) {
      text.append('\u0000').append(value instanceof String[] a ? String.join(",", a) : value);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}

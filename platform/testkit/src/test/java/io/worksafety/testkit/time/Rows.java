package io.worksafety.testkit.time;

import io.worksafety.testkit.parts.Parts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database seen past the service. */
final class Rows {

  private Rows() {}

  static List<String> texts(String sql) {
    try (var connection = Parts.superuser();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static void change(String sql) {
    try (var connection = Parts.superuser();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}

package io.worksafety.hazard.carrier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Classes and divisions of dangerous goods, GB 6944. */
final class GoodsClasses {

  static final String PATTERN =
      "^(1(\\.[1-6])?|2(\\.[1-3])?|3|4(\\.[1-3])?|5(\\.[12])?|6(\\.[12])?|7|8|9)$";

  private GoodsClasses() {}

  static List<String> stored(Set<String> classes) {
    return List.copyOf(new TreeSet<>(classes));
  }

  static Set<String> read(ResultSet row) throws SQLException {
    return new TreeSet<>(List.of((String[]) row.getArray("dg_classes").getArray()));
  }
}

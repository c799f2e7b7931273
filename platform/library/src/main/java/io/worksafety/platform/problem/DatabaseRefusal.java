package io.worksafety.platform.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means to the client, by SQLSTATE. */
final class DatabaseRefusal {

  private DatabaseRefusal() {}

  static @Nullable ProblemException of(SQLException e) {
    String state = e.getSQLState();
    if (state == null || state.length() < 5) {
      String message = String.valueOf(e.getMessage());
      return message.contains("cquisition timeout") || message.contains("closed")
          ? unavailable()
          : null;
    }
    return switch (state.substring(0, 2)) {
      // connection lost; resources exhausted; operator intervention, shutdown, starting up
      case "08", "53", "57" -> unavailable();
      // lock not available, statement in the way for too long
      case "55" -> unavailable();
      // serialization failure, deadlock
      case "40" ->
          CommonProblem.CONCURRENT_CHANGE.because(
              "Another request changed the same records at the same time; try again",
              "相同记录正被另一请求修改，请重试");
      case "23" ->
          switch (state) {
            case "23505" ->
                CommonProblem.DUPLICATE.because(
                    "A record with the same key exists already", "相同键值的记录已存在");
            case "23P01" ->
                CommonProblem.CONFLICT.because(
                    "The period overlaps that of another record", "时间段与另一记录重叠");
            default -> null;
          };
      default -> null;
    };
  }

  private static ProblemException unavailable() {
    return CommonProblem.UNAVAILABLE.because(
        "The database cannot be reached or is too busy; nothing was changed",
        "数据库暂时不可用或过于繁忙，未作任何修改");
  }
}

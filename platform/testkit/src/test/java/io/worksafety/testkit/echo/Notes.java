package io.worksafety.testkit.echo;

import static org.assertj.core.api.Assertions.assertThat;

import io.worksafety.testkit.parts.Parts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What the echo service has noted, read past the service. */
final class Notes {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private Notes() {}

  /** What was noted of one origin, in the order of noting. */
  static List<String> of(UUID origin) {
    return texts("select text from note where origin = '%s' order by seq".formatted(origin));
  }

  static void await(UUID origin, String... texts) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(50))
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(of(origin)).containsExactly(texts));
  }

  static void awaitCount(long expected, String sql) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(50))
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(count(sql)).isEqualTo(expected));
  }

  static long count(String sql) {
    return Long.parseLong(texts(sql).get(0));
  }

  static List<String> texts(String sql) {
    try (Connection connection = Parts.superuser();
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
}

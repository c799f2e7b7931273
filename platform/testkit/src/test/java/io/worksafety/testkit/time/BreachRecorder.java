package io.worksafety.testkit.time;

import io.worksafety.platform.time.Deadline;
import io.worksafety.platform.time.DeadlineListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Writes down what it is told, and fails for aggregates it was told to fail for. */
@ApplicationScoped
public class BreachRecorder implements DeadlineListener {

  private final DataSource database;
  private final Set<UUID> failing = ConcurrentHashMap.newKeySet();

  BreachRecorder(DataSource database) {
    this.database = database;
  }

  @Override
  public void breached(Deadline deadline) {
    write(deadline, "BREACHED");
    if (failing.contains(deadline.aggregateId())) {
      throw new IllegalStateException("told to fail");
    }
  }

  @Override
  public void recomputed(Deadline before, Deadline after) {
    write(after, "RECOMPUTED");
  }

  void failFor(UUID aggregateId) {
    failing.add(aggregateId);
  }

  void recoverFor(UUID aggregateId) {
    failing.remove(aggregateId);
  }

  private void write(Deadline deadline, String kind) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement("insert into breach_seen values (?, ?, ?, ?, ?)")) {
      insert.setObject(1, deadline.id());
      insert.setObject(2, deadline.aggregateId());
      insert.setString(3, deadline.ruleId());
      insert.setObject(4, deadline.dueAt().atOffset(ZoneOffset.UTC));
      insert.setString(5, kind);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

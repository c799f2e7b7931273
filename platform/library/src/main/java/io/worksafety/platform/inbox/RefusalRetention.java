package io.worksafety.platform.inbox;

import io.worksafety.platform.privacy.RetentionRule;
import io.worksafety.platform.privacy.RetentionTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Forgets refused events that nobody handed back for long. They are the service's notes about what
 * others sent and no records, so the journal has nothing to say of it.
 */
@ApplicationScoped
class RefusalRetention implements RetentionTask {

  private final DataSource database;

  RefusalRetention(DataSource database) {
    this.database = database;
  }

  @Override
  public String ruleId() {
    return "inbox.refusal";
  }

  @Override
  public int apply(RetentionRule rule, Instant before, int batch) {
    try (Connection connection = database.getConnection();
        var delete =
            connection.prepareStatement(
                "delete from inbox_refusal where id in (select id from inbox_refusal"
                    + " where received_at < ? order by received_at limit ?)")) {
      delete.setObject(1, before.atOffset(ZoneOffset.UTC));
      delete.setInt(2, batch);
      return delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Refused events cannot be removed", e);
    }
  }
}

package io.worksafety.inspection.seal;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Who looked into a sealed plan. Written in a transaction of its own: a look happened even when
 * what it was for is refused afterwards.
 */
@ApplicationScoped
public class PlanAccessLog {

  private final DataSource database;
  private final ReadModel reads;
  private final Clock clock;

  PlanAccessLog(DataSource database, ReadModel reads, Clock clock) {
    this.database = database;
    this.reads = reads;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void write(UUID inspectionId, Caller reader, PlanPurpose purpose, boolean granted) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "insert into plan_access (inspection_id, subject, person_id, at, purpose,"
                    + " granted) values (?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, inspectionId);
      statement.setString(2, reader.subject());
      statement.setObject(3, reader.personId(), Types.OTHER);
      statement.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
      statement.setString(5, purpose.name());
      statement.setBoolean(6, granted);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The look into " + inspectionId + " was not recorded", e);
    }
  }

  /** All of them, oldest first. */
  public List<PlanAccess> of(UUID inspectionId) {
    return reads.list(
        KeysetQuery.select(
                "person_id, at, purpose, granted from (select * from plan_access order by id) a")
            .eq("a.inspection_id", inspectionId),
        row ->
            new PlanAccess(
                row.getObject("person_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                PlanPurpose.valueOf(row.getString("purpose")),
                row.getBoolean("granted")));
  }
}

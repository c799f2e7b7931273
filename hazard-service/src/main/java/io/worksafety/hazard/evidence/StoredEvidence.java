package io.worksafety.hazard.evidence;

import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;

/** The door for records that refer to evidence. */
@ApplicationScoped
public class StoredEvidence {

  private final VisibleEvidence visible;
  private final DataSource database;
  private final Clock clock;

  StoredEvidence(VisibleEvidence visible, DataSource database, Clock clock) {
    this.visible = visible;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Evidence the caller may refer to: completely stored, and his own or that of a record he sees.
   *
   * @param pointer of the reference in the body
   */
  public EvidenceFacts require(UUID id, Caller caller, String pointer) {
    return visible
        .find(id, caller)
        .filter(view -> view.status() == EvidenceStatus.STORED)
        .map(EvidenceView::facts)
        .orElseThrow(() ->
            EvidenceProblem.UNKNOWN
                .because(
                    "There is no stored evidence " + id + " that you may use", "没有可引用的已保存证据 " + id)
                .at(pointer));
  }

  /** From now on who may see the record may see the evidence; in the transaction of the act. */
  public void use(Collection<UUID> evidence, String recordType, UUID recordId) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into evidence_use (evidence_id, record_type, record_id, used_at)"
                    + " values (?, ?, ?, ?) on conflict do nothing")) {
      for (UUID id : evidence) {
        insert.setObject(1, id);
        insert.setString(2, recordType);
        insert.setObject(3, recordId);
        insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new EvidenceStoreFailure(e);
    }
  }
}

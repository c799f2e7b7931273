package io.worksafety.hazard.publicreport;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.store.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What reporters add to their reports; like these, sealed. */
@ApplicationScoped
class Supplements {

  private final DataSource database;
  private final ReadModel reads;
  private final ReportSeals seals;

  Supplements(DataSource database, ReadModel reads, ReportSeals seals) {
    this.database = database;
    this.reads = reads;
    this.seals = seals;
  }

  void add(UUID reportId, String content, Instant now) {
    UUID id = Ids.next();
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into public_report_supplement (id, report_id, content, received_at)"
                    + " values (?, ?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setObject(2, reportId);
      insert.setBytes(3, seals.sealSupplement(id, content));
      insert.setObject(4, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new ReportStoreFailure(e);
    }
  }

  /** From the first to the last. */
  List<Supplement> of(UUID reportId) {
    return reads
        .list(
            KeysetQuery.select("id, content, received_at from public_report_supplement")
                .eq("report_id", reportId),
            row ->
                new Supplement(
                    seals.openSupplement(row.getObject(1, UUID.class), row.getBytes(2)),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .stream()
        .sorted(Comparator.comparing(Supplement::receivedAt))
        .toList();
  }
}

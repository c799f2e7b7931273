package io.worksafety.hazard.publicreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A report in a list, without its content 举报列表项")
record PublicReportRow(
    UUID id,
    @Schema(maxLength = 32) String no,
    ReportStatus status,
    ReportChannel channel,
    ReportMatter matter,
    boolean anonymous,
    boolean involvesDeath,
    @Schema(maxLength = 12) String areaCode,
    @Nullable UUID objectId,
    @Nullable UUID hazardId,
    boolean sighting,
    Instant createdAt,
    Instant updatedAt) {

  static final String COLUMNS =
      "id, no, status, channel, matter, anonymous, involves_death, area_code, object_id,"
          + " hazard_id, sighting, created_at, updated_at from public_report";

  static PublicReportRow read(ResultSet row) throws SQLException {
    return new PublicReportRow(
        row.getObject("id", UUID.class),
        row.getString("no"),
        ReportStatus.valueOf(row.getString("status")),
        ReportChannel.valueOf(row.getString("channel")),
        ReportMatter.valueOf(row.getString("matter")),
        row.getBoolean("anonymous"),
        row.getBoolean("involves_death"),
        row.getString("area_code"),
        row.getObject("object_id", UUID.class),
        row.getObject("hazard_id", UUID.class),
        row.getBoolean("sighting"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}

package io.worksafety.hazard.accident;

import io.worksafety.hazard.lifecycle.HazardLevel;
import io.worksafety.hazard.lifecycle.HazardStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One accident at one hazard. */
@Schema(description = "Accident at an open hazard 事故关联隐患")
record AccidentLinkRow(
    UUID id,
    UUID accidentId,
    @Schema(description = "Number of the accident 事故编号", maxLength = 32) String accidentNo,
    Instant occurredAt,
    UUID hazardId,
    @Schema(description = "Number of the hazard 隐患编号", maxLength = 32) String hazardNo,
    @Schema(description = "Level when it was linked 关联时等级") @Nullable HazardLevel level,
    @Schema(description = "Status when it was linked 关联时状态") HazardStatus hazardStatus,
    @Schema(maxLength = 12) String areaCode) {

  static final String COLUMNS =
      "l.id, l.accident_id, l.accident_no, l.occurred_at, l.hazard_id, h.no, l.level,"
          + " l.hazard_status, l.area_code"
          + " from accident_link l join hazard h on h.id = l.hazard_id";

  static AccidentLinkRow read(ResultSet row) throws SQLException {
    String level = row.getString(7);
    return new AccidentLinkRow(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getObject(5, UUID.class),
        row.getString(6),
        level == null ? null : HazardLevel.valueOf(level),
        HazardStatus.valueOf(row.getString(8)),
        row.getString(9));
  }
}

package io.worksafety.hazard.search;

import io.worksafety.hazard.lifecycle.HazardLevel;
import io.worksafety.hazard.lifecycle.HazardSource;
import io.worksafety.hazard.lifecycle.HazardStatus;
import io.worksafety.hazard.registry.ObjectType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the list of hazards. */
@Schema(description = "Hazard in a list 隐患列表行")
record HazardRow(
    UUID id,
    long version,
    @Schema(maxLength = 32) String no,
    @Schema(maxLength = 200) String title,
    HazardStatus status,
    @Nullable HazardLevel level,
    HazardSource source,
    @Nullable ObjectType objectType,
    @Nullable UUID objectId,
    @Nullable UUID enterpriseId,
    @Schema(maxLength = 12) String areaCode,
    Instant discoveredAt,
    @Nullable Instant dueAt,
    @Schema(description = "Not submitted when it was due 逾期未整改") boolean overdue,
    Instant updatedAt) {

  static final String COLUMNS =
      "id, version, no, title, status, level, source, object_type, object_id, enterprise_id,"
          + " area_code, discovered_at, due_at, overdue_since is not null, updated_at from hazard";

  static HazardRow read(ResultSet row) throws SQLException {
    String level = row.getString(6);
    String objectType = row.getString(8);
    OffsetDateTime dueAt = row.getObject(13, OffsetDateTime.class);
    return new HazardRow(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        HazardStatus.valueOf(row.getString(5)),
        level == null ? null : HazardLevel.valueOf(level),
        HazardSource.valueOf(row.getString(7)),
        objectType == null ? null : ObjectType.valueOf(objectType),
        row.getObject(9, UUID.class),
        row.getObject(10, UUID.class),
        row.getString(11),
        row.getObject(12, OffsetDateTime.class).toInstant(),
        dueAt == null ? null : dueAt.toInstant(),
        row.getBoolean(14),
        row.getObject(15, OffsetDateTime.class).toInstant());
  }
}

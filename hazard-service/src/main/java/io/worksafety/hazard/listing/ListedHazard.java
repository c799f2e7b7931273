package io.worksafety.hazard.listing;

import io.worksafety.hazard.lifecycle.HazardLevel;
import io.worksafety.hazard.lifecycle.HazardStatus;
import io.worksafety.platform.paging.KeysetQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a listing needs to know of its hazard. */
record ListedHazard(
    UUID id,
    String areaCode,
    @Nullable HazardLevel level,
    HazardStatus status,
    @Nullable Instant dueAt) {

  static KeysetQuery query(UUID id) {
    return KeysetQuery.select("id, area_code, level, status, due_at from hazard").eq("id", id);
  }

  static ListedHazard read(ResultSet row) throws SQLException {
    String level = row.getString(3);
    OffsetDateTime dueAt = row.getObject(5, OffsetDateTime.class);
    return new ListedHazard(
        row.getObject(1, UUID.class),
        row.getString(2),
        level == null ? null : HazardLevel.valueOf(level),
        HazardStatus.valueOf(row.getString(4)),
        dueAt == null ? null : dueAt.toInstant());
  }

  boolean listable() {
    return level == HazardLevel.MAJOR && status.open();
  }

  /** Its removal was verified on site. */
  boolean verified() {
    return status == HazardStatus.VERIFIED || status == HazardStatus.CLOSED;
  }

  /**
   * A listing must fit the rectification: while that runs it ends with it at the latest.
   *
   * @param byRule the latest a listing may last where no rectification runs
   */
  Instant limit(Instant byRule, Instant now) {
    return dueAt != null && dueAt.isAfter(now) ? dueAt : byRule;
  }
}

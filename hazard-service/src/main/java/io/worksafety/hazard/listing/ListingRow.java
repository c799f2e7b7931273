package io.worksafety.hazard.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the list of listings. */
@Schema(description = "Listing in a list 挂牌督办列表行")
record ListingRow(
    UUID id,
    long version,
    @Schema(maxLength = 32) String no,
    UUID hazardId,
    @Schema(description = "Title of the hazard 隐患标题", maxLength = 200) String hazardTitle,
    ListingStatus status,
    ListLevel level,
    @Schema(maxLength = 12) String areaCode,
    @Nullable Instant listedAt,
    @Nullable Instant deadline,
    int escalations,
    Instant updatedAt) {

  static final String COLUMNS =
      "l.id, l.version, l.no, l.hazard_id, h.title, l.status, l.level, l.area_code, l.listed_at,"
          + " l.deadline, l.escalations, l.updated_at"
          + " from listing l join hazard h on h.id = l.hazard_id";

  static ListingRow read(ResultSet row) throws SQLException {
    OffsetDateTime listedAt = row.getObject(9, OffsetDateTime.class);
    OffsetDateTime deadline = row.getObject(10, OffsetDateTime.class);
    return new ListingRow(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getString(3),
        row.getObject(4, UUID.class),
        row.getString(5),
        ListingStatus.valueOf(row.getString(6)),
        ListLevel.valueOf(row.getString(7)),
        row.getString(8),
        listedAt == null ? null : listedAt.toInstant(),
        deadline == null ? null : deadline.toInstant(),
        row.getInt(11),
        row.getObject(12, OffsetDateTime.class).toInstant());
  }
}

package io.worksafety.hazard.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An open hazard at the same object, which a report may be another sighting of. */
@Schema(description = "Possible duplicate 疑似重复隐患")
record PossibleDuplicate(
    UUID id,
    @Schema(maxLength = 32) String no,
    @Schema(maxLength = 200) String title,
    HazardStatus status,
    @Schema(maxLength = 300) @Nullable String clause,
    @Schema(description = "It offends against the same clause 条款相同") boolean sameClause,
    Instant discoveredAt) {

  /** Needs the clause of the report bound. */
  static final String COLUMNS =
      "id, no, title, status, clause, coalesce(clause = ?, false) as same_clause, discovered_at"
          + " from hazard";

  static PossibleDuplicate read(ResultSet row) throws SQLException {
    return new PossibleDuplicate(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        HazardStatus.valueOf(row.getString(4)),
        row.getString(5),
        row.getBoolean(6),
        row.getObject(7, OffsetDateTime.class).toInstant());
  }
}

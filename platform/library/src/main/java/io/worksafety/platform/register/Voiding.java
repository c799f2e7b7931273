package io.worksafety.platform.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an entry is void, since when, by whom and why. */
@Schema(description = "Voiding of an entry 作废信息")
public record Voiding(
    Instant at, @Schema(maxLength = 100) String by, @Schema(maxLength = 500) String reason) {

  /** The columns {@link #read} needs. */
  public static final String COLUMNS = "voided_at, voided_by, void_reason";

  public static @Nullable Voiding read(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("voided_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Voiding(at.toInstant(), row.getString("voided_by"), row.getString("void_reason"));
  }
}

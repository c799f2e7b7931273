package io.worksafety.hazard.registry;

import io.worksafety.platform.register.Voiding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the list of enterprises. */
@Schema(description = "Enterprise in a list 企业列表行")
record EnterpriseRow(
    UUID id,
    long version,
    @Schema(maxLength = 18) @Nullable String uscc,
    @Schema(maxLength = 200) String name,
    EnterpriseKind kind,
    @Schema(maxLength = 5) @Nullable String industryCode,
    @Schema(maxLength = 12) String areaCode,
    EnterpriseStatus status,
    Instant updatedAt,
    @Nullable Voiding voiding,
    @Schema(description = "Metres from the point asked for 距离（米）")
        @Nullable Double distanceMetres) {

  static final String COLUMNS =
      "id, version, uscc, name, kind, industry_code, area_code, status, updated_at, "
          + Voiding.COLUMNS;

  static EnterpriseRow read(ResultSet row) throws SQLException {
    return new EnterpriseRow(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        EnterpriseKind.valueOf(row.getString(5)),
        row.getString(6),
        row.getString(7),
        EnterpriseStatus.valueOf(row.getString(8)),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        Voiding.read(row),
        row.getObject("distance_metres", Double.class));
  }
}

package io.worksafety.hazard.registry;

import io.worksafety.platform.register.Voiding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the list of premises. */
@Schema(description = "Premises in a list 场所列表行")
record PremisesRow(
    UUID id,
    long version,
    @Schema(maxLength = 200) String name,
    Set<PremisesKind> kinds,
    @Schema(maxLength = 300) String address,
    @Schema(maxLength = 12) String areaCode,
    @Nullable UUID enterpriseId,
    @Schema(maxLength = 64) @Nullable String externalRef,
    PremisesStatus status,
    Instant updatedAt,
    @Nullable Voiding voiding,
    @Schema(description = "Metres from the point asked for 距离（米）")
        @Nullable Double distanceMetres) {

  static final String COLUMNS =
      "id, version, name, kinds, address, area_code, enterprise_id, external_ref, status,"
          + " updated_at, "
          + Voiding.COLUMNS;

  static PremisesRow read(ResultSet row) throws SQLException {
    return new PremisesRow(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getString(3),
        Premises.constants(PremisesKind.class, PremisesDetails.texts(row, "kinds")),
        row.getString(5),
        row.getString(6),
        row.getObject(7, UUID.class),
        row.getString(8),
        PremisesStatus.valueOf(row.getString(9)),
        row.getObject(10, OffsetDateTime.class).toInstant(),
        Voiding.read(row),
        row.getObject("distance_metres", Double.class));
  }
}

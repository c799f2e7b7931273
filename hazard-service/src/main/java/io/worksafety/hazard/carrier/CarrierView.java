package io.worksafety.hazard.carrier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A carrier as it is, or was. */
@Schema(description = "Carrier 危险货物运输企业")
record CarrierView(
    UUID id,
    long version,
    @JsonUnwrapped CarrierDetails details,
    @Schema(description = "Absent while in force 作废信息") @Nullable Voiding voiding,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 可执行操作") List<CarrierAction> allowedActions)
    implements Versioned {

  static final String COLUMNS =
      "id, version, created_at, updated_at, " + Voiding.COLUMNS + ", " + CarrierDetails.COLUMNS;

  static CarrierView read(ResultSet row, Caller caller) throws SQLException {
    Voiding voiding = Voiding.read(row);
    return new CarrierView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        CarrierDetails.read(row),
        voiding,
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        CarrierAction.allowed(voiding, caller));
  }
}

package io.worksafety.hazard.figure;

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

/** An external figure as it is, or was. */
@Schema(description = "External figure 外部数据")
record FigureView(
    UUID id,
    long version,
    @JsonUnwrapped FigureDetails details,
    @Schema(description = "Absent while in force 作废信息") @Nullable Voiding voiding,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 可执行操作") List<FigureAction> allowedActions)
    implements Versioned {

  static final String COLUMNS =
      "id, version, created_at, updated_at, " + Voiding.COLUMNS + ", " + FigureDetails.COLUMNS;

  static FigureView read(ResultSet row, Caller caller) throws SQLException {
    Voiding voiding = Voiding.read(row);
    return new FigureView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        FigureDetails.read(row),
        voiding,
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        FigureAction.allowed(voiding, caller));
  }
}

package io.worksafety.hazard.violation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.worksafety.hazard.lifecycle.HazardDocuments;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A violation as it is, or was. */
@Schema(description = "Violation 违规记录")
record ViolationView(
    UUID id,
    long version,
    @JsonUnwrapped ViolationDetails details,
    @Schema(description = "The hazard made of it 关联隐患") @Nullable UUID hazardId,
    @Schema(description = "Absent while in force 作废信息") @Nullable Voiding voiding,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 可执行操作") List<ViolationAction> allowedActions)
    implements Versioned {

  /** Without version and time of change, which a history adds by itself. */
  static final String FACTS = "id, details, hazard_id, created_at, " + Voiding.COLUMNS;

  static final String COLUMNS = FACTS + ", version, updated_at";

  static ViolationView read(ResultSet row, HazardDocuments documents, Caller caller)
      throws SQLException {
    List<ViolationAction> actions = new ArrayList<>();
    if (Voiding.read(row) == null) {
      if (caller.may("correctViolation")) {
        actions.add(ViolationAction.CORRECT);
      }
      if (row.getObject("hazard_id") == null && caller.may("linkViolationHazard")) {
        actions.add(ViolationAction.LINK_HAZARD);
      }
      if (caller.may("voidViolation")) {
        actions.add(ViolationAction.VOID);
      }
    }
    return of(row, documents, actions);
  }

  static ViolationView past(ResultSet row, HazardDocuments documents) throws SQLException {
    return of(row, documents, List.of());
  }

  private static ViolationView of(
      ResultSet row, HazardDocuments documents, List<ViolationAction> actions) throws SQLException {
    return new ViolationView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        Objects.requireNonNull(documents.read(row, "details", ViolationDetails.class)),
        row.getObject("hazard_id", UUID.class),
        Voiding.read(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        actions);
  }
}

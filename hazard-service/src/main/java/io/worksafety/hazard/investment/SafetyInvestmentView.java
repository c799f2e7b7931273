package io.worksafety.hazard.investment;

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

/** A safety investment as it is, or was. */
@Schema(description = "Safety investment 安全投入")
record SafetyInvestmentView(
    UUID id,
    long version,
    @JsonUnwrapped SafetyInvestmentDetails details,
    @Schema(description = "Absent while in force 作废信息") @Nullable Voiding voiding,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 可执行操作")
        List<SafetyInvestmentAction> allowedActions)
    implements Versioned {

  /** Without version and time of change, which a history adds by itself. */
  static final String FACTS = "id, details, created_at, " + Voiding.COLUMNS;

  static final String COLUMNS = FACTS + ", version, updated_at";

  static SafetyInvestmentView read(ResultSet row, HazardDocuments documents, Caller caller)
      throws SQLException {
    List<SafetyInvestmentAction> actions = new ArrayList<>();
    if (Voiding.read(row) == null) {
      if (caller.may("correctSafetyInvestment")) {
        actions.add(SafetyInvestmentAction.CORRECT);
      }
      if (caller.may("voidSafetyInvestment")) {
        actions.add(SafetyInvestmentAction.VOID);
      }
    }
    return of(row, documents, actions);
  }

  static SafetyInvestmentView past(ResultSet row, HazardDocuments documents) throws SQLException {
    return of(row, documents, List.of());
  }

  private static SafetyInvestmentView of(
      ResultSet row, HazardDocuments documents, List<SafetyInvestmentAction> actions)
      throws SQLException {
    return new SafetyInvestmentView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        Objects.requireNonNull(documents.read(row, "details", SafetyInvestmentDetails.class)),
        Voiding.read(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        actions);
  }
}

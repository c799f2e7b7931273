package io.worksafety.hazard.survey;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.worksafety.hazard.lifecycle.HazardDocuments;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A survey round as it is, or was. */
@Schema(description = "Survey round 摸排批次")
record SurveyRoundView(
    UUID id,
    long version,
    @JsonUnwrapped SurveyRoundDetails details,
    SurveyStatus status,
    SurveyCoverage coverage,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Schema(description = "Once completed 摸排结果") @Nullable CompleteSurvey result,
    @Schema(description = "Absent while in force 作废信息") @Nullable Voiding voiding,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 可执行操作")
        List<SurveyRoundAction> allowedActions)
    implements Versioned {

  /** Without version and time of change, which a history adds by itself. */
  static final String FACTS =
      "id, details, status, covered_cells, started_at, completed_at, result, created_at, "
          + Voiding.COLUMNS;

  static final String COLUMNS = FACTS + ", version, updated_at";

  static SurveyRoundView read(ResultSet row, HazardDocuments documents, Caller caller)
      throws SQLException {
    SurveyStatus status = SurveyStatus.valueOf(row.getString("status"));
    return of(
        row,
        documents,
        Voiding.read(row) == null ? SurveyRoundAction.allowed(status, caller) : List.of());
  }

  static SurveyRoundView past(ResultSet row, HazardDocuments documents) throws SQLException {
    return of(row, documents, List.of());
  }

  private static SurveyRoundView of(
      ResultSet row, HazardDocuments documents, List<SurveyRoundAction> actions)
      throws SQLException {
    SurveyRoundDetails details =
        Objects.requireNonNull(documents.read(row, "details", SurveyRoundDetails.class));
    List<String> covered = List.of((String[]) row.getArray("covered_cells").getArray());
    return new SurveyRoundView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        details,
        SurveyStatus.valueOf(row.getString("status")),
        SurveyCoverage.of(details.cells(), covered),
        instant(row, "started_at"),
        instant(row, "completed_at"),
        documents.read(row, "result", CompleteSurvey.class),
        Voiding.read(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        actions);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}

package io.worksafety.hazard.solution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.type.TypeReference;
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

/** A solution as it is, or was. */
@Schema(description = "Solution for a key industry 重点行业解决方案")
record IndustrySolutionView(
    UUID id,
    long version,
    @JsonUnwrapped IndustrySolutionDetails details,
    SolutionStatus status,
    @Schema(description = "Progress of each measure, once active 措施进展")
        List<MeasureProgress> progress,
    @Schema(description = "The solution that took its place 替代方案") @Nullable UUID supersededBy,
    @Nullable SolutionReview review,
    @Nullable SolutionClosing closing,
    @Schema(description = "Absent while in force 作废信息") @Nullable Voiding voiding,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 可执行操作")
        List<IndustrySolutionAction> allowedActions)
    implements Versioned {

  /** Without version and time of change, which a history adds by itself. */
  static final String FACTS =
      "id, details, status, progress, superseded_by, review, closing, created_at, "
          + Voiding.COLUMNS;

  static final String COLUMNS = FACTS + ", version, updated_at";

  private static final TypeReference<List<MeasureProgress>> PROGRESS = new TypeReference<>() {};

  static IndustrySolutionView read(ResultSet row, HazardDocuments documents, Caller caller)
      throws SQLException {
    SolutionStatus status = SolutionStatus.valueOf(row.getString("status"));
    return of(
        row,
        documents,
        Voiding.read(row) == null ? IndustrySolutionAction.allowed(status, caller) : List.of());
  }

  static IndustrySolutionView past(ResultSet row, HazardDocuments documents) throws SQLException {
    return of(row, documents, List.of());
  }

  private static IndustrySolutionView of(
      ResultSet row, HazardDocuments documents, List<IndustrySolutionAction> actions)
      throws SQLException {
    return new IndustrySolutionView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        Objects.requireNonNull(documents.read(row, "details", IndustrySolutionDetails.class)),
        SolutionStatus.valueOf(row.getString("status")),
        documents.read(row, "progress", PROGRESS),
        row.getObject("superseded_by", UUID.class),
        documents.read(row, "review", SolutionReview.class),
        documents.read(row, "closing", SolutionClosing.class),
        Voiding.read(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        actions);
  }
}

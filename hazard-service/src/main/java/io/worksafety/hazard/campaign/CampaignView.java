package io.worksafety.hazard.campaign;

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

/** A campaign as it is, or was. */
@Schema(description = "Campaign 专项行动")
record CampaignView(
    UUID id,
    long version,
    @JsonUnwrapped CampaignDetails details,
    CampaignStatus status,
    @Schema(description = "Reports of quarters 季度进展") List<QuarterProgress> progress,
    @Nullable CampaignClosing closing,
    @Schema(description = "Absent while in force 作废信息") @Nullable Voiding voiding,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 可执行操作") List<CampaignAction> allowedActions)
    implements Versioned {

  /** Without version and time of change, which a history adds by itself. */
  static final String FACTS =
      "id, details, status, progress, closing, created_at, " + Voiding.COLUMNS;

  static final String COLUMNS = FACTS + ", version, updated_at";

  private static final TypeReference<List<QuarterProgress>> PROGRESS = new TypeReference<>() {};

  static CampaignView read(ResultSet row, HazardDocuments documents, Caller caller)
      throws SQLException {
    CampaignStatus status = CampaignStatus.valueOf(row.getString("status"));
    return of(
        row,
        documents,
        Voiding.read(row) == null ? CampaignAction.allowed(status, caller) : List.of());
  }

  static CampaignView past(ResultSet row, HazardDocuments documents) throws SQLException {
    return of(row, documents, List.of());
  }

  private static CampaignView of(
      ResultSet row, HazardDocuments documents, List<CampaignAction> actions) throws SQLException {
    return new CampaignView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        Objects.requireNonNull(documents.read(row, "details", CampaignDetails.class)),
        CampaignStatus.valueOf(row.getString("status")),
        documents.read(row, "progress", PROGRESS),
        documents.read(row, "closing", CampaignClosing.class),
        Voiding.read(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        actions);
  }
}

package io.worksafety.hazard.construction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A construction site as it is, or was. */
@Schema(description = "Construction site 在建工程")
record ConstructionSiteView(
    UUID id,
    long version,
    @JsonUnwrapped ConstructionSiteDetails details,
    SiteStatus status,
    @Schema(description = "First day after the work 结束日期") @Nullable LocalDate actualEnd,
    @Schema(description = "Why it was abandoned 终止原因", maxLength = 500) @Nullable String endReason,
    @Schema(description = "Days without work 停工期间") List<SiteSuspension> suspensions,
    @Schema(description = "Absent while in force 作废信息") @Nullable Voiding voiding,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 可执行操作") List<SiteAction> allowedActions)
    implements Versioned {

  private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

  /** Without version, stamps and voiding, which a history adds by itself. */
  static final String FACTS =
      "id, "
          + ConstructionSiteDetails.COLUMNS
          + ", status, actual_end, end_reason, suspensions, created_at";

  static final String COLUMNS = FACTS + ", version, updated_at, " + Voiding.COLUMNS;

  static ConstructionSiteView read(ResultSet row, Caller caller) throws SQLException {
    Voiding voiding = Voiding.read(row);
    SiteStatus status = SiteStatus.valueOf(row.getString("status"));
    return new ConstructionSiteView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        ConstructionSiteDetails.read(row),
        status,
        row.getObject("actual_end", LocalDate.class),
        row.getString("end_reason"),
        suspensions(row.getString("suspensions")),
        voiding,
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        SiteAction.allowed(status, voiding, caller));
  }

  private static List<SiteSuspension> suspensions(String json) throws SQLException {
    try {
      return JSON.readValue(json, new TypeReference<List<SiteSuspension>>() {});
    } catch (JsonProcessingException e) {
      throw new SQLException("suspensions cannot be read", e);
    }
  }
}

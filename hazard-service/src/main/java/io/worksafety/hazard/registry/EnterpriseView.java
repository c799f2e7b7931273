package io.worksafety.hazard.registry;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An enterprise as it is now. */
@Schema(description = "Enterprise 企业")
record EnterpriseView(
    UUID id,
    long version,
    @Schema(maxLength = 18) @Nullable String uscc,
    @Schema(maxLength = 200) @Nullable String noUsccReason,
    @Schema(maxLength = 200) String name,
    EnterpriseKind kind,
    @Schema(maxLength = 5) @Nullable String industryCode,
    @Nullable Integer employees,
    Set<HighRiskClass> highRiskClasses,
    @Schema(maxLength = 12) String areaCode,
    @Schema(maxLength = 300) @Nullable String address,
    @Nullable GeoPoint location,
    @Schema(maxLength = 64) @Nullable String externalRef,
    EnterpriseStatus status,
    Instant createdAt,
    Instant updatedAt,
    List<RegistryAction> allowedActions)
    implements Versioned {

  static final String COLUMNS =
      "id, version, uscc, no_uscc_reason, name, kind, industry_code, employees, high_risk,"
          + " area_code, address, lat, lon, external_ref, status, created_at, updated_at"
          + " from enterprise";

  static EnterpriseView of(Enterprise enterprise, Caller caller) {
    EnterpriseDetails details = enterprise.details();
    return new EnterpriseView(
        enterprise.id(),
        enterprise.version(),
        details.uscc(),
        details.noUsccReason(),
        details.name(),
        details.kind(),
        details.industryCode(),
        details.employees(),
        details.highRisk(),
        details.areaCode(),
        details.address(),
        details.location(),
        details.externalRef(),
        details.storedStatus(),
        enterprise.createdAt(),
        enterprise.updatedAt(),
        RegistryAction.allowed(caller.at(details.areaCode())));
  }

  static EnterpriseView read(ResultSet row, Caller caller) throws SQLException {
    return new EnterpriseView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("uscc"),
        row.getString("no_uscc_reason"),
        row.getString("name"),
        EnterpriseKind.valueOf(row.getString("kind")),
        row.getString("industry_code"),
        row.getObject("employees", Integer.class),
        Enterprise.highRiskClasses(List.of((String[]) row.getArray("high_risk").getArray())),
        row.getString("area_code"),
        row.getString("address"),
        StoredPoint.of(row),
        row.getString("external_ref"),
        EnterpriseStatus.valueOf(row.getString("status")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        RegistryAction.allowed(caller.at(row.getString("area_code"))));
  }
}

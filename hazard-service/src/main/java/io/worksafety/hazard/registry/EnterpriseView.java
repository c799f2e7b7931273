package io.worksafety.hazard.registry;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.register.Voiding;
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
    @Nullable UUID principalPersonRef,
    @Schema(maxLength = 64) @Nullable String externalRef,
    EnterpriseStatus status,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Voiding voiding,
    List<RegistryAction> allowedActions)
    implements Versioned {

  static final String COLUMNS =
      "id, version, created_at, updated_at, " + Voiding.COLUMNS + ", " + EnterpriseDetails.COLUMNS;

  static EnterpriseView of(Enterprise enterprise, Caller caller) {
    return of(
        enterprise.id(),
        enterprise.version(),
        enterprise.details(),
        enterprise.createdAt(),
        enterprise.updatedAt(),
        enterprise.voiding(),
        caller);
  }

  static EnterpriseView read(ResultSet row, Caller caller) throws SQLException {
    return of(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        EnterpriseDetails.read(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        Voiding.read(row),
        caller);
  }

  private static EnterpriseView of(
      UUID id,
      long version,
      EnterpriseDetails details,
      Instant createdAt,
      Instant updatedAt,
      @Nullable Voiding voiding,
      Caller caller) {
    return new EnterpriseView(
        id,
        version,
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
        details.principalPersonRef(),
        details.externalRef(),
        details.storedStatus(),
        createdAt,
        updatedAt,
        voiding,
        RegistryAction.allowed(ObjectType.ENTERPRISE, voiding, caller));
  }
}

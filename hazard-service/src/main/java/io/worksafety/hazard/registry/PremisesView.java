package io.worksafety.hazard.registry;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Premises as they are now. */
@Schema(description = "Premises 场所")
record PremisesView(
    UUID id,
    long version,
    @Schema(maxLength = 200) String name,
    Set<PremisesKind> kinds,
    @Schema(maxLength = 300) String address,
    @Schema(maxLength = 12) String areaCode,
    @Nullable UUID enterpriseId,
    @Schema(maxLength = 5) @Nullable String industryCode,
    @Nullable GeoPoint location,
    @Nullable BigDecimal floorAreaM2,
    @Nullable Integer storeys,
    @Nullable Integer rooms,
    @Nullable Integer occupants,
    boolean dormitoryInSameBuilding,
    @Nullable LssCriteria lssCriteria,
    @Nullable UUID ownerRef,
    Set<UUID> occupierRefs,
    Set<FireFacility> fireFacilities,
    @Nullable UUID surveyRoundId,
    @Schema(maxLength = 64) @Nullable String permitNo,
    @Schema(maxLength = 64) @Nullable String externalRef,
    PremisesStatus status,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Voiding voiding,
    List<RegistryAction> allowedActions)
    implements Versioned {

  static final String COLUMNS =
      "id, version, created_at, updated_at, " + Voiding.COLUMNS + ", " + PremisesDetails.COLUMNS;

  static PremisesView of(Premises premises, Caller caller) {
    return of(
        premises.id(),
        premises.version(),
        premises.details(),
        premises.createdAt(),
        premises.updatedAt(),
        premises.voiding(),
        caller);
  }

  static PremisesView read(ResultSet row, Caller caller) throws SQLException {
    return of(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        PremisesDetails.read(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        Voiding.read(row),
        caller);
  }

  private static PremisesView of(
      UUID id,
      long version,
      PremisesDetails details,
      Instant createdAt,
      Instant updatedAt,
      @Nullable Voiding voiding,
      Caller caller) {
    return new PremisesView(
        id,
        version,
        details.name(),
        details.kinds(),
        details.address(),
        details.areaCode(),
        details.enterpriseId(),
        details.industryCode(),
        details.location(),
        details.floorAreaM2(),
        details.storeys(),
        details.rooms(),
        details.occupants(),
        details.dormitoryInSameBuilding(),
        details.lssCriteria(),
        details.ownerRef(),
        details.occupiers(),
        details.facilities(),
        details.surveyRoundId(),
        details.permitNo(),
        details.externalRef(),
        details.storedStatus(),
        createdAt,
        updatedAt,
        voiding,
        RegistryAction.allowed(ObjectType.PREMISES, voiding, caller));
  }
}

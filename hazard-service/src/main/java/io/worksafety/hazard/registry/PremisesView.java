package io.worksafety.hazard.registry;

import io.worksafety.platform.code.GeoPoint;
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
    @Schema(maxLength = 64) @Nullable String permitNo,
    @Schema(maxLength = 64) @Nullable String externalRef,
    PremisesStatus status,
    Instant createdAt,
    Instant updatedAt,
    List<RegistryAction> allowedActions)
    implements Versioned {

  static final String COLUMNS =
      "id, version, name, kinds, address, area_code, enterprise_id, industry_code, lat, lon,"
          + " floor_area_m2, storeys, rooms, occupants, dorm_in_same_building, permit_no,"
          + " external_ref, status, created_at, updated_at from premises";

  static PremisesView of(Premises premises, Caller caller) {
    PremisesDetails details = premises.details();
    return new PremisesView(
        premises.id(),
        premises.version(),
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
        details.permitNo(),
        details.externalRef(),
        details.storedStatus(),
        premises.createdAt(),
        premises.updatedAt(),
        RegistryAction.allowed(caller.at(details.areaCode())));
  }

  static PremisesView read(ResultSet row, Caller caller) throws SQLException {
    return new PremisesView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("name"),
        Premises.premisesKinds(List.of((String[]) row.getArray("kinds").getArray())),
        row.getString("address"),
        row.getString("area_code"),
        row.getObject("enterprise_id", UUID.class),
        row.getString("industry_code"),
        StoredPoint.of(row),
        row.getBigDecimal("floor_area_m2"),
        row.getObject("storeys", Integer.class),
        row.getObject("rooms", Integer.class),
        row.getObject("occupants", Integer.class),
        row.getBoolean("dorm_in_same_building"),
        row.getString("permit_no"),
        row.getString("external_ref"),
        PremisesStatus.valueOf(row.getString("status")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        RegistryAction.allowed(caller.at(row.getString("area_code"))));
  }
}

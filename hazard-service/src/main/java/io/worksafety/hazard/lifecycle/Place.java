package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.registry.ObjectType;
import io.worksafety.hazard.registry.RegisteredObject;
import io.worksafety.hazard.registry.StoredPoint;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.code.IndustryCode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a hazard is at: an object, or for a report a position alone. */
@Embeddable
record Place(
    @Enumerated(EnumType.STRING) @Nullable ObjectType objectType,
    @Nullable UUID objectId,
    @Nullable UUID enterpriseId,
    @Nullable String industryCode,
    @JdbcTypeCode(SqlTypes.NUMERIC) @Nullable Double lat,
    @JdbcTypeCode(SqlTypes.NUMERIC) @Nullable Double lon) {

  static Place at(@Nullable GeoPoint location) {
    return new Place(null, null, null, null, null, null).locatedAt(location);
  }

  /** An object that is not registered here, or not yet. */
  static Place of(ObjectType type, UUID id) {
    return new Place(type, id, null, null, null, null);
  }

  /**
   * With what the registry knows; a position of its own is kept only where the registry has none.
   */
  Place of(RegisteredObject object) {
    Place known =
        new Place(
            object.type(), object.id(), object.enterpriseId(), object.industryCode(), lat, lon);
    return object.location() == null ? known : known.locatedAt(object.location());
  }

  private Place locatedAt(@Nullable GeoPoint location) {
    GeoPoint stored = location == null ? null : location.toCgcs2000();
    return new Place(
        objectType,
        objectId,
        enterpriseId,
        industryCode,
        stored == null ? null : stored.lat(),
        stored == null ? null : stored.lon());
  }

  /** Refuses callers whose industries do not include this one. */
  void requireWithin(List<String> industries) {
    if (!within(industries)) {
      throw HazardProblem.INDUSTRY_OUTSIDE.because(
          "Industry " + industryCode + " is outside " + industries,
          "行业 " + industryCode + " 不在 " + industries + " 范围内");
    }
  }

  boolean within(List<String> industries) {
    return industryCode == null
        || industries.isEmpty()
        || industries.stream().anyMatch(i -> IndustryCode.matches(i, industryCode));
  }

  @Nullable GeoPoint location() {
    return StoredPoint.of(lat, lon);
  }
}

package io.worksafety.hazard.registry;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.store.EventType;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about premises. */
sealed interface PremisesEvent {

  @EventType("io.worksafety.hazard.premises-registered.v1")
  record Registered(
      UUID premisesId,
      String name,
      Set<PremisesKind> kinds,
      String areaCode,
      @Nullable UUID enterpriseId,
      @Nullable String industryCode,
      @Nullable GeoPoint location)
      implements PremisesEvent {}

  @EventType("io.worksafety.hazard.premises-corrected.v1")
  record Corrected(
      UUID premisesId,
      String name,
      Set<PremisesKind> kinds,
      String areaCode,
      @Nullable UUID enterpriseId,
      @Nullable String industryCode,
      @Nullable GeoPoint location)
      implements PremisesEvent {}

  @EventType("io.worksafety.hazard.premises-voided.v1")
  record Voided(UUID premisesId, String areaCode, @Nullable UUID enterpriseId)
      implements PremisesEvent {}
}

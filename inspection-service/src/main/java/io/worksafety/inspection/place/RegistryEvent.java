package io.worksafety.inspection.place;

import io.worksafety.platform.code.GeoPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our reading of the registry events of hazard-service: only the fields this service uses. */
sealed interface RegistryEvent {

  record EnterpriseKnown(
      UUID enterpriseId,
      @Nullable String uscc,
      String name,
      String areaCode,
      @Nullable GeoPoint location)
      implements RegistryEvent {}

  record PremisesKnown(
      UUID premisesId,
      String name,
      String areaCode,
      @Nullable UUID enterpriseId,
      @Nullable GeoPoint location)
      implements RegistryEvent {}
}

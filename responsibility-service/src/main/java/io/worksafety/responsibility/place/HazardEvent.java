package io.worksafety.responsibility.place;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our records of the registry's events: only the fields we read. */
sealed interface HazardEvent {

  record EnterpriseRegistered(
      UUID enterpriseId,
      String name,
      String areaCode,
      @Nullable String industryCode,
      @Nullable String uscc)
      implements HazardEvent {}

  record PremisesRegistered(
      UUID premisesId,
      String name,
      String areaCode,
      @Nullable UUID enterpriseId,
      @Nullable String industryCode)
      implements HazardEvent {}
}

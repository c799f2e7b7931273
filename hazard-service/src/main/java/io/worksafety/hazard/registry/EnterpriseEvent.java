package io.worksafety.hazard.registry;

import io.worksafety.platform.store.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about enterprises. */
sealed interface EnterpriseEvent {

  @EventType("io.worksafety.hazard.enterprise-registered.v1")
  record Registered(
      UUID enterpriseId,
      @Nullable String uscc,
      String name,
      @Nullable String industryCode,
      String areaCode)
      implements EnterpriseEvent {}

  @EventType("io.worksafety.hazard.enterprise-corrected.v1")
  record Corrected(
      UUID enterpriseId,
      @Nullable String uscc,
      String name,
      @Nullable String industryCode,
      String areaCode)
      implements EnterpriseEvent {}

  @EventType("io.worksafety.hazard.enterprise-voided.v1")
  record Voided(UUID enterpriseId, @Nullable String uscc, String areaCode)
      implements EnterpriseEvent {}
}

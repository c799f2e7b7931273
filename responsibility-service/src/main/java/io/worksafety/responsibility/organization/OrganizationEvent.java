package io.worksafety.responsibility.organization;

import io.worksafety.platform.store.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to organisations. */
sealed interface OrganizationEvent {

  @EventType("io.worksafety.responsibility.organization-registered.v1")
  record OrganizationRegistered(
      UUID organizationId,
      OrganizationKind kind,
      String areaCode,
      @Nullable UUID parentId,
      @Nullable String uscc)
      implements OrganizationEvent {

    static OrganizationRegistered of(Organization o) {
      return new OrganizationRegistered(
          o.id(), o.kind(), o.areaCode(), o.parentId(), o.uscc().orElse(null));
    }
  }

  @EventType("io.worksafety.responsibility.organization-corrected.v1")
  record OrganizationCorrected(
      UUID organizationId,
      OrganizationKind kind,
      String areaCode,
      @Nullable UUID parentId,
      @Nullable String uscc)
      implements OrganizationEvent {

    static OrganizationCorrected of(Organization o) {
      return new OrganizationCorrected(
          o.id(), o.kind(), o.areaCode(), o.parentId(), o.uscc().orElse(null));
    }
  }
}

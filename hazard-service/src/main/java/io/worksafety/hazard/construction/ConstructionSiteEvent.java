package io.worksafety.hazard.construction;

import io.worksafety.platform.store.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about construction sites. */
sealed interface ConstructionSiteEvent {

  @EventType("io.worksafety.hazard.construction-site-registered.v1")
  record Registered(
      UUID siteId,
      String areaCode,
      @Nullable String permitNo,
      String contractorUscc,
      @Nullable String builderUscc,
      @Nullable String supervisorUscc,
      BigDecimal floorAreaM2,
      SiteStatus status)
      implements ConstructionSiteEvent {}

  @EventType("io.worksafety.hazard.construction-site-corrected.v1")
  record Corrected(
      UUID siteId,
      String areaCode,
      @Nullable String permitNo,
      String contractorUscc,
      @Nullable String builderUscc,
      @Nullable String supervisorUscc,
      BigDecimal floorAreaM2,
      SiteStatus status)
      implements ConstructionSiteEvent {}

  @EventType("io.worksafety.hazard.construction-site-voided.v1")
  record Voided(UUID siteId, String areaCode) implements ConstructionSiteEvent {}

  @EventType("io.worksafety.hazard.construction-site-started.v1")
  record Started(UUID siteId, String areaCode, LocalDate date) implements ConstructionSiteEvent {}

  @EventType("io.worksafety.hazard.construction-site-suspended.v1")
  record Suspended(UUID siteId, String areaCode, LocalDate date) implements ConstructionSiteEvent {}

  @EventType("io.worksafety.hazard.construction-site-resumed.v1")
  record Resumed(UUID siteId, String areaCode, LocalDate date) implements ConstructionSiteEvent {}

  @EventType("io.worksafety.hazard.construction-site-completed.v1")
  record Completed(UUID siteId, String areaCode, LocalDate date) implements ConstructionSiteEvent {}

  @EventType("io.worksafety.hazard.construction-site-abandoned.v1")
  record Abandoned(UUID siteId, String areaCode, LocalDate date) implements ConstructionSiteEvent {}
}

package io.worksafety.hazard.reporter;

import io.worksafety.platform.store.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to the identities of reporters; never who they are. */
sealed interface ReporterEvent {

  @EventType("io.worksafety.hazard.reporter-sealed.v1")
  record ReporterSealed(@Nullable UUID hazardId, @Nullable UUID reportId, String areaCode)
      implements ReporterEvent {}

  @EventType("io.worksafety.hazard.reporter-destroyed.v1")
  record ReporterDestroyed(
      @Nullable UUID hazardId, @Nullable UUID reportId, String areaCode, String ruleId)
      implements ReporterEvent {}

  @EventType("io.worksafety.hazard.reporter-opening-requested.v1")
  record OpeningRequested(
      UUID openingId, @Nullable UUID hazardId, @Nullable UUID reportId, String areaCode)
      implements ReporterEvent {}

  @EventType("io.worksafety.hazard.reporter-opening-approved.v1")
  record OpeningApproved(
      UUID openingId,
      @Nullable UUID hazardId,
      @Nullable UUID reportId,
      String areaCode,
      Instant readableUntil)
      implements ReporterEvent {}

  @EventType("io.worksafety.hazard.reporter-opening-refused.v1")
  record OpeningRefused(
      UUID openingId, @Nullable UUID hazardId, @Nullable UUID reportId, String areaCode)
      implements ReporterEvent {}

  @EventType("io.worksafety.hazard.reporter-read.v1")
  record ReporterRead(
      UUID openingId, @Nullable UUID hazardId, @Nullable UUID reportId, String areaCode)
      implements ReporterEvent {}
}

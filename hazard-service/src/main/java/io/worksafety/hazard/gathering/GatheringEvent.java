package io.worksafety.hazard.gathering;

import io.worksafety.platform.store.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about gatherings of dangerous-goods vehicles. */
sealed interface GatheringEvent {

  @EventType("io.worksafety.hazard.gathering-alert-opened.v1")
  record Opened(
      UUID alertId,
      String no,
      String areaCode,
      double lat,
      double lon,
      int radiusMetres,
      int vehicleCount,
      List<UUID> carrierIds,
      @Nullable UUID specialPeriodId,
      @Nullable Integer residents,
      Instant acknowledgeBy)
      implements GatheringEvent {}

  @EventType("io.worksafety.hazard.gathering-alert-acknowledged.v1")
  record Acknowledged(UUID alertId, String areaCode, boolean inTime) implements GatheringEvent {}

  @EventType("io.worksafety.hazard.gathering-alert-escalated.v1")
  record Escalated(UUID alertId, String areaCode, Instant acknowledgeBy)
      implements GatheringEvent {}

  @EventType("io.worksafety.hazard.gathering-alert-dispersed.v1")
  record Dispersed(UUID alertId, String areaCode) implements GatheringEvent {}

  @EventType("io.worksafety.hazard.gathering-alert-dismissed.v1")
  record Dismissed(UUID alertId, String areaCode) implements GatheringEvent {}

  @EventType("io.worksafety.hazard.gathering-alert-closed.v1")
  record Closed(UUID alertId, String areaCode) implements GatheringEvent {}
}

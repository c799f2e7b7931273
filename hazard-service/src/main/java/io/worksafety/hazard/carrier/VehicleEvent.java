package io.worksafety.hazard.carrier;

import io.worksafety.platform.store.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** Facts about vehicles. */
sealed interface VehicleEvent {

  @EventType("io.worksafety.hazard.dangerous-goods-vehicle-registered.v1")
  record Registered(
      UUID vehicleId,
      UUID carrierId,
      String areaCode,
      String plate,
      PlateColour plateColour,
      LocalDate permitExpires,
      VehicleStatus status)
      implements VehicleEvent {}

  @EventType("io.worksafety.hazard.dangerous-goods-vehicle-corrected.v1")
  record Corrected(
      UUID vehicleId,
      UUID carrierId,
      String areaCode,
      String plate,
      PlateColour plateColour,
      LocalDate permitExpires,
      VehicleStatus status)
      implements VehicleEvent {}

  @EventType("io.worksafety.hazard.dangerous-goods-vehicle-voided.v1")
  record Voided(UUID vehicleId, String areaCode) implements VehicleEvent {}

  @EventType("io.worksafety.hazard.dangerous-goods-vehicle-permit-expired.v1")
  record PermitExpired(UUID vehicleId, UUID carrierId, String areaCode, LocalDate permitExpires)
      implements VehicleEvent {}
}

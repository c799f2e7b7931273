package io.worksafety.hazard.carrier;

import io.worksafety.platform.store.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** Facts about carriers. */
sealed interface CarrierEvent {

  @EventType("io.worksafety.hazard.dangerous-goods-carrier-registered.v1")
  record Registered(
      UUID carrierId, String areaCode, String uscc, LocalDate permitExpires, CarrierStatus status)
      implements CarrierEvent {}

  @EventType("io.worksafety.hazard.dangerous-goods-carrier-corrected.v1")
  record Corrected(
      UUID carrierId, String areaCode, String uscc, LocalDate permitExpires, CarrierStatus status)
      implements CarrierEvent {}

  @EventType("io.worksafety.hazard.dangerous-goods-carrier-voided.v1")
  record Voided(UUID carrierId, String areaCode) implements CarrierEvent {}
}

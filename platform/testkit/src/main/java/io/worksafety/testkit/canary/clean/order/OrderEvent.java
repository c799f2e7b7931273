package io.worksafety.testkit.canary.clean.order;

import io.worksafety.platform.store.EventType;
import java.time.LocalDate;

sealed interface OrderEvent {

  @EventType("io.worksafety.canary.order-placed.v1")
  record OrderPlaced(String item, LocalDate on) implements OrderEvent {}
}

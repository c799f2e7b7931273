package io.worksafety.testkit.canary.c3.stock;

import io.worksafety.platform.store.EventType;

sealed interface StockEvent {

  @EventType("io.worksafety.canary.stock-counted.v1")
  record StockCounted(int pieces) implements StockEvent {}

  /** Nobody could publish it. */
  record StockLost(int pieces) implements StockEvent {}
}

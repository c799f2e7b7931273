package io.worksafety.testkit.canary.clean.order;

/** Our reading of somebody else's events: no type of ours. */
sealed interface SupplierEvent {

  record ItemDelivered(String item) implements SupplierEvent {}
}

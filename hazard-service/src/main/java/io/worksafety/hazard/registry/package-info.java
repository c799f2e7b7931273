/**
 * Enterprises 企业 and premises 场所: what hazards belong to. Other features look objects up through
 * {@link io.worksafety.hazard.registry.RegisteredObjects}; the ledger feature writes in bulk
 * through {@link io.worksafety.hazard.registry.EnterpriseLedger} and {@link
 * io.worksafety.hazard.registry.PremisesLedger}.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.registry;

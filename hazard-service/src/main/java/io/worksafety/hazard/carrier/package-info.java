/**
 * Carriers of dangerous goods by road 危险货物道路运输企业 and their vehicles. A vehicle belongs to one
 * carrier; a permit that runs out is told once, as an event. Other features find vehicles by plate
 * through {@link io.worksafety.hazard.carrier.KnownVehicles}.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.carrier;

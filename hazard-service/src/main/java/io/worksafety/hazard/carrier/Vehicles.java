package io.worksafety.hazard.carrier;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** Every vehicle, for commands. */
@ApplicationScoped
class Vehicles extends Aggregates<Vehicle> {}

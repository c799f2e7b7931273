package io.worksafety.hazard.carrier;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** Every carrier, for commands. */
@ApplicationScoped
class Carriers extends Aggregates<Carrier> {}

package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** Every hazard, for commands. */
@ApplicationScoped
class Hazards extends Aggregates<Hazard> {}

package io.worksafety.hazard.registry;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** Every enterprise, for commands. */
@ApplicationScoped
class Enterprises extends Aggregates<Enterprise> {}

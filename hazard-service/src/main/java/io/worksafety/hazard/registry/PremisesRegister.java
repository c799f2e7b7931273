package io.worksafety.hazard.registry;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** All premises, for commands. */
@ApplicationScoped
class PremisesRegister extends Aggregates<Premises> {}

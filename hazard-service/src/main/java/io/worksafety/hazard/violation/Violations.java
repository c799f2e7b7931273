package io.worksafety.hazard.violation;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** All violations, for commands. */
@ApplicationScoped
class Violations extends Aggregates<Violation> {}

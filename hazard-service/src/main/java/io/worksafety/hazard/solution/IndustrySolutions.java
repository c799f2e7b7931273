package io.worksafety.hazard.solution;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** All industry solutions, for commands. */
@ApplicationScoped
class IndustrySolutions extends Aggregates<IndustrySolution> {}

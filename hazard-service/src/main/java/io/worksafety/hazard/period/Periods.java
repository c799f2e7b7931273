package io.worksafety.hazard.period;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** Every special period, for commands. */
@ApplicationScoped
class Periods extends Aggregates<Period> {}

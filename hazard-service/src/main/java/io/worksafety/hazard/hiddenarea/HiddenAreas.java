package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** All hidden areas, for commands. */
@ApplicationScoped
class HiddenAreas extends Aggregates<HiddenArea> {}

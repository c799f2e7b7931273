package io.worksafety.hazard.construction;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** Every construction site, for commands. */
@ApplicationScoped
class ConstructionSites extends Aggregates<ConstructionSite> {}

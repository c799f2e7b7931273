package io.worksafety.hazard.campaign;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** All campaigns, for commands. */
@ApplicationScoped
class Campaigns extends Aggregates<Campaign> {}

package io.worksafety.hazard.gathering;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** Every alert, for commands. */
@ApplicationScoped
class GatheringAlerts extends Aggregates<GatheringAlert> {}

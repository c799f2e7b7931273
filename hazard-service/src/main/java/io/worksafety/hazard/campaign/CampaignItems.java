package io.worksafety.hazard.campaign;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** All items of campaigns, for commands. */
@ApplicationScoped
class CampaignItems extends Aggregates<CampaignItem> {}

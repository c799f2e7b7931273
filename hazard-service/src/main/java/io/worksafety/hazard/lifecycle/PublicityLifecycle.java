package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.lifecycle.Publicity.PublicityState;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What the exposure of a hazard changes here: the flag, and the period to reply. */
@ApplicationScoped
class PublicityLifecycle {

  private final Hazards hazards;
  private final Deadlines deadlines;
  private final Journal journal;

  PublicityLifecycle(Hazards hazards, Deadlines deadlines, Journal journal) {
    this.hazards = hazards;
    this.deadlines = deadlines;
    this.journal = journal;
  }

  /** A second telling changes nothing; of two exposures the one told last counts. */
  void change(UUID hazardId, PublicityState state, UUID exposureId, Instant at) {
    Hazard hazard = hazards.require(hazardId);
    Publicity told = new Publicity(state, exposureId, at);
    if (hazard.state().publicity().equals(told)) {
      return;
    }
    journal.append(hazard, hazard.publicity(told));
    switch (state) {
      case PUBLISHED -> {
        if (deadlines.open(hazardId, HazardRules.EXPOSURE_REPLY).isEmpty()) {
          deadlines.start(HazardRules.EXPOSURE_REPLY, hazard, at);
        }
      }
      case WITHDRAWN -> deadlines.cancel(hazardId, HazardRules.EXPOSURE_REPLY);
      case NONE, SCHEDULED -> {}
    }
  }

  void replied(UUID hazardId, UUID exposureId, Instant at) {
    if (exposureId.equals(hazards.require(hazardId).state().publicity().exposureId())) {
      deadlines.meet(hazardId, HazardRules.EXPOSURE_REPLY, at);
    }
  }
}

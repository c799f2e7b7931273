package io.worksafety.hazard.finding;

import io.worksafety.hazard.lifecycle.HazardIntake;
import io.worksafety.platform.inbox.EventListener;
import io.worksafety.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Registers a hazard for every finding, once. */
@ApplicationScoped
class FindingListener implements EventListener {

  private static final String TOPIC = "worksafety.inspection.events.v1";

  private final HazardIntake intake;

  FindingListener(HazardIntake intake) {
    this.intake = intake;
  }

  @Override
  public Set<String> topics() {
    return Set.of(TOPIC);
  }

  @Override
  public void on(ReceivedEvent event) {
    if (event.type().equals(FindingRecorded.TYPE)) {
      intake.register(event.as(FindingRecorded.class).toHazard());
    }
  }
}

package io.worksafety.hazard.exposure;

import io.worksafety.hazard.lifecycle.HazardIntake;
import io.worksafety.platform.inbox.EventListener;
import io.worksafety.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps the publicity of hazards as the exposures of the inspection service have it. */
@ApplicationScoped
class ExposureListener implements EventListener {

  private static final String TOPIC = "worksafety.inspection.events.v1";

  private final HazardIntake intake;

  ExposureListener(HazardIntake intake) {
    this.intake = intake;
  }

  @Override
  public Set<String> topics() {
    return Set.of(TOPIC);
  }

  @Override
  public void on(ReceivedEvent event) {
    switch (event.type()) {
      case ExposureChanged.PREFIX + "scheduled.v1",
          ExposureChanged.PREFIX + "published.v1",
          ExposureChanged.PREFIX + "replied.v1",
          ExposureChanged.PREFIX + "withdrawn.v1" ->
          apply(event.type(), event.as(ExposureChanged.class));
      default -> {}
    }
  }

  private void apply(String type, ExposureChanged exposure) {
    if (exposure.hazardId() == null) {
      return;
    }
    switch (type) {
      case ExposureChanged.PREFIX + "scheduled.v1" ->
          intake.exposureScheduled(exposure.hazardId(), exposure.exposureId(), exposure.at());
      case ExposureChanged.PREFIX + "published.v1" ->
          intake.exposed(exposure.hazardId(), exposure.exposureId(), exposure.at());
      case ExposureChanged.PREFIX + "replied.v1" ->
          intake.exposureReplied(exposure.hazardId(), exposure.exposureId(), exposure.at());
      default ->
          intake.exposureWithdrawn(exposure.hazardId(), exposure.exposureId(), exposure.at());
    }
  }
}

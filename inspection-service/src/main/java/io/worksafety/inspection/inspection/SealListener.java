package io.worksafety.inspection.inspection;

import io.worksafety.platform.inbox.EventListener;
import io.worksafety.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/**
 * Reads this service's own events back. Where a commitment came to stand in the log, and when the
 * broker took it, is its anchor: from then on not even this service can change it unseen.
 */
@ApplicationScoped
class SealListener implements EventListener {

  private final InspectionLifecycle lifecycle;

  SealListener(InspectionLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public Set<String> topics() {
    return Set.of("worksafety.inspection.events.v1");
  }

  @Override
  public void on(ReceivedEvent event) {
    if (event.type().equals("io.worksafety.inspection.sealed.v1")) {
      SealPublished seal = event.as(SealPublished.class);
      lifecycle.anchor(
          seal.inspectionId(),
          seal.commitment(),
          event.topic(),
          event.partition(),
          event.offset(),
          event.brokerTime());
    }
  }

  record SealPublished(UUID inspectionId, String commitment) {}
}

package io.worksafety.inspection.place;

import io.worksafety.platform.inbox.EventListener;
import io.worksafety.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps the copy of premises and enterprises as the registry says. */
@ApplicationScoped
class PlaceListener implements EventListener {

  private static final String PREFIX = "io.worksafety.hazard.";

  private final PlaceRows rows;

  PlaceListener(PlaceRows rows) {
    this.rows = rows;
  }

  @Override
  public Set<String> topics() {
    return Set.of("worksafety.hazard.events.v1");
  }

  @Override
  public void on(ReceivedEvent event) {
    switch (event.type()) {
      case PREFIX + "enterprise-registered.v1", PREFIX + "enterprise-corrected.v1" ->
          rows.know(event.as(RegistryEvent.EnterpriseKnown.class), event.time());
      case PREFIX + "premises-registered.v1", PREFIX + "premises-corrected.v1" ->
          rows.know(event.as(RegistryEvent.PremisesKnown.class), event.time());
      default -> {
        // other facts of hazard-service do not concern places
      }
    }
  }
}

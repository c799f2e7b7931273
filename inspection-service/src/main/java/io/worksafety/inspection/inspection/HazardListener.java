package io.worksafety.inspection.inspection;

import io.worksafety.platform.inbox.EventListener;
import io.worksafety.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Learns which hazard was registered from which finding. */
@ApplicationScoped
class HazardListener implements EventListener {

  private final InspectionLifecycle lifecycle;

  HazardListener(InspectionLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public Set<String> topics() {
    return Set.of("worksafety.hazard.events.v1");
  }

  @Override
  public void on(ReceivedEvent event) {
    if (!event.type().equals("io.worksafety.hazard.registered.v1")) {
      return;
    }
    HazardRegistered hazard = event.as(HazardRegistered.class);
    if ("INSPECTION".equals(hazard.source()) && hazard.sourceRef() != null) {
      findingId(hazard.sourceRef())
          .ifPresent(findingId -> lifecycle.link(findingId, hazard.hazardId()));
    }
  }

  /** People may register a hazard of an inspection by hand and refer to a paper record. */
  private static Optional<UUID> findingId(String sourceRef) {
    try {
      return Optional.of(UUID.fromString(sourceRef));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Our reading of hazard-service's event: only the fields this service uses. */
  record HazardRegistered(UUID hazardId, String source, @Nullable String sourceRef) {}
}

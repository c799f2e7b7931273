package io.worksafety.inspection.inspection;

import io.worksafety.platform.inbox.EventListener;
import io.worksafety.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Learns which hazard a finding belongs to. */
@ApplicationScoped
class HazardListener implements EventListener {

  /** Registered from it, or known already and seen once more. */
  private static final Set<String> TYPES =
      Set.of("io.worksafety.hazard.registered.v1", "io.worksafety.hazard.sighted.v1");

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
    if (!TYPES.contains(event.type())) {
      return;
    }
    HazardOfFinding hazard = event.as(HazardOfFinding.class);
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

  /** Our reading of hazard-service's events: only the fields this service uses. */
  record HazardOfFinding(UUID hazardId, String source, @Nullable String sourceRef) {}
}

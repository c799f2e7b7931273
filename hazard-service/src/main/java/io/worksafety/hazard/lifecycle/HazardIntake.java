package io.worksafety.hazard.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The door for what other services found out. */
@ApplicationScoped
public class HazardIntake {

  private final TriageLifecycle triage;
  private final PublicityLifecycle publicity;

  HazardIntake(TriageLifecycle triage, PublicityLifecycle publicity) {
    this.triage = triage;
    this.publicity = publicity;
  }

  /** Registers the hazard; one that is known already becomes a sighting, a known source nothing. */
  public void register(FoundHazard found) {
    triage.registerFound(found);
  }

  /** It will be exposed; it can still be stopped. */
  public void exposureScheduled(UUID hazardId, UUID exposureId, Instant at) {
    publicity.change(hazardId, Publicity.PublicityState.SCHEDULED, exposureId, at);
  }

  /** It is public: the reply is due by rule. */
  public void exposed(UUID hazardId, UUID exposureId, Instant at) {
    publicity.change(hazardId, Publicity.PublicityState.PUBLISHED, exposureId, at);
  }

  public void exposureReplied(UUID hazardId, UUID exposureId, Instant at) {
    publicity.replied(hazardId, exposureId, at);
  }

  public void exposureWithdrawn(UUID hazardId, UUID exposureId, Instant at) {
    publicity.change(hazardId, Publicity.PublicityState.WITHDRAWN, exposureId, at);
  }
}

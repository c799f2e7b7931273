package io.worksafety.hazard.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;

/** The door for findings of inspections. */
@ApplicationScoped
public class FindingIntake {

  private final HazardLifecycle lifecycle;

  FindingIntake(HazardLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  /** Registers the hazard; a finding that is known already changes nothing. */
  public void register(FoundHazard finding) {
    lifecycle.registerFinding(finding);
  }
}

package io.worksafety.hazard.certificate;

import io.worksafety.hazard.lifecycle.HazardIntake;
import io.worksafety.platform.inbox.EventListener;
import io.worksafety.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Registers a hazard where somebody is on duty with a certificate that has expired. */
@ApplicationScoped
class CertificateListener implements EventListener {

  private static final String TOPIC = "worksafety.responsibility.events.v1";

  private final HazardIntake intake;

  CertificateListener(HazardIntake intake) {
    this.intake = intake;
  }

  @Override
  public Set<String> topics() {
    return Set.of(TOPIC);
  }

  @Override
  public void on(ReceivedEvent event) {
    if (event.type().equals(CertificateExpired.TYPE)) {
      event.as(CertificateExpired.class).toHazards().forEach(intake::register);
    }
  }
}

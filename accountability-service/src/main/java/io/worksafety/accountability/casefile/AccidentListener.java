package io.worksafety.accountability.casefile;

import io.worksafety.platform.inbox.EventListener;
import io.worksafety.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Follows this service's own events, so that taking a report never depends on what follows from it.
 */
@ApplicationScoped
class AccidentListener implements EventListener {

  private final CaseOpening opening;

  AccidentListener(CaseOpening opening) {
    this.opening = opening;
  }

  @Override
  public Set<String> topics() {
    return Set.of("worksafety.accountability.events.v1");
  }

  @Override
  public void on(ReceivedEvent event) {
    if (event.type().equals("io.worksafety.accountability.accident-report-late.v1")) {
      opening.consider(event.aggregateId());
    }
  }
}

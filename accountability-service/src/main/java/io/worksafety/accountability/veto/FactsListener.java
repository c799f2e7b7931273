package io.worksafety.accountability.veto;

import io.worksafety.platform.inbox.EventListener;
import io.worksafety.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Follows this service's own events, so that taking a report or deciding a case never depends on
 * what follows from it.
 */
@ApplicationScoped
class FactsListener implements EventListener {

  private static final String PREFIX = "io.worksafety.accountability.";

  private final VetoEvaluation evaluation;

  FactsListener(VetoEvaluation evaluation) {
    this.evaluation = evaluation;
  }

  @Override
  public Set<String> topics() {
    return Set.of("worksafety.accountability.events.v1");
  }

  @Override
  public void on(ReceivedEvent event) {
    switch (event.type()) {
      case PREFIX + "accident-reported.v1",
          PREFIX + "accident-supplemented.v1",
          PREFIX + "accident-regraded.v1" ->
          evaluation.consider(event.aggregateId());
      case PREFIX + "party-decided.v1" ->
          evaluation.considerDisposition(event.as(PartyDecided.class));
      default -> {
        // Says nothing about the facts of a rule
      }
    }
  }
}

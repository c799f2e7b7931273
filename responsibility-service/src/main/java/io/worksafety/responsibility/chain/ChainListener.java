package io.worksafety.responsibility.chain;

import io.worksafety.platform.inbox.EventListener;
import io.worksafety.platform.inbox.ReceivedEvent;
import io.worksafety.responsibility.chain.TriggerEvent.AccidentReported;
import io.worksafety.responsibility.chain.TriggerEvent.HazardGraded;
import io.worksafety.responsibility.chain.TriggerEvent.HazardOverdue;
import io.worksafety.responsibility.place.PlaceFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Freezes the chain of a place when a major hazard, an overdue hazard or an accident is told. */
@ApplicationScoped
class ChainListener implements EventListener {

  private final ChainFreezing freezing;

  ChainListener(ChainFreezing freezing) {
    this.freezing = freezing;
  }

  @Override
  public Set<String> topics() {
    return Set.of("worksafety.hazard.events.v1", "worksafety.accountability.events.v1");
  }

  @Override
  public void on(ReceivedEvent event) {
    switch (event.type()) {
      case "io.worksafety.hazard.graded.v1" -> {
        HazardGraded h = event.as(HazardGraded.class);
        if (h.level().equals("MAJOR")) {
          freezing.freeze(
              new Trigger(TriggerType.MAJOR_HAZARD, h.hazardId(), h.level()),
              new PlaceFacts(
                  h.objectType(), h.objectId(), h.enterpriseId(), h.areaCode(), h.industryCode()),
              null,
              event.time());
        }
      }
      case "io.worksafety.hazard.overdue.v1" -> {
        HazardOverdue h = event.as(HazardOverdue.class);
        freezing.freeze(
            new Trigger(TriggerType.HAZARD_OVERDUE, h.hazardId(), h.level()),
            new PlaceFacts(
                h.objectType(), h.objectId(), h.enterpriseId(), h.areaCode(), h.industryCode()),
            null,
            h.dueAt());
      }
      case "io.worksafety.accountability.accident-reported.v1" -> {
        AccidentReported a = event.as(AccidentReported.class);
        freezing.freeze(
            new Trigger(TriggerType.ACCIDENT, a.accidentId(), null),
            new PlaceFacts(a.objectType(), a.objectId(), null, a.areaCode(), a.industryCode()),
            a.unitUscc(),
            a.occurredAt());
      }
      default -> {
        // nothing to freeze
      }
    }
  }
}

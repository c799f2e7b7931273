package io.worksafety.responsibility.chain;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class ChainSnapshots extends Aggregates<ChainSnapshot> {

  boolean taken(Trigger trigger, Instant validAt) {
    return count(
            "triggerType = ?1 and triggerRef = ?2 and validAt = ?3",
            trigger.type(),
            trigger.ref(),
            validAt)
        > 0;
  }
}

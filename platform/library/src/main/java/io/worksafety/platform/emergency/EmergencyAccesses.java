package io.worksafety.platform.emergency;

import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Emergency accesses for commands. */
@ApplicationScoped
class EmergencyAccesses extends Aggregates<EmergencyAccess> {

  /** One of an area the caller supervises or, for its holder, wherever it is. */
  EmergencyAccess requireEndable(UUID id, Caller caller) {
    EmergencyAccess access = findByIdOptional(id).orElseThrow(() -> notFound(id));
    boolean supervised =
        !caller.limitedTo("holder", "endEmergencyAccess")
            && caller.areas().covers(access.areaCode());
    if (!supervised && !access.heldBy(caller)) {
      throw notFound(id);
    }
    return access;
  }

  boolean running(String subject, Instant now) {
    return count("subject = ?1 and endedAt is null and endsAt > ?2", subject, now) > 0;
  }
}

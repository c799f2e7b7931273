package io.worksafety.accountability.accident;

import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class Accidents extends Aggregates<Accident> {

  /** Takes the row first, so that a person's act waits for the service's own instead of failing. */
  @Override
  public Accident require(UUID id, Caller caller, IfMatch ifMatch) {
    getEntityManager().find(Accident.class, id, LockModeType.PESSIMISTIC_WRITE);
    return super.require(id, caller, ifMatch);
  }

  @Override
  public Accident require(UUID id, Caller caller) {
    Accident accident = super.require(id, caller);
    if (onlyOwn(caller)
        && (caller.organizationId() == null
            || !caller.organizationId().equals(accident.organizationId()))) {
      throw notFound(id);
    }
    return accident;
  }

  /** True for a caller for whom only the accidents its organisation reported exist. */
  static boolean onlyOwn(Caller caller) {
    return caller.limitedTo("own-report", "getAccident");
  }
}

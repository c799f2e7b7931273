package io.worksafety.accountability.veto;

import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Vetoes extends Aggregates<Veto> {

  /** Takes the row first, so that a person's act waits for the service's own instead of failing. */
  @Override
  public Veto require(UUID id, Caller caller, IfMatch ifMatch) {
    getEntityManager().find(Veto.class, id, LockModeType.PESSIMISTIC_WRITE);
    return super.require(id, caller, ifMatch);
  }

  @Override
  public Veto require(UUID id, Caller caller) {
    Veto veto = super.require(id, caller);
    if (onlyOwn(caller) && !veto.subject().is(caller)) {
      throw notFound(id);
    }
    return veto;
  }

  /** True for a caller for whom only vetoes on itself exist. */
  static boolean onlyOwn(Caller caller) {
    return caller.limitedTo("subject", "getVeto");
  }

  Optional<Veto> of(UUID ruleId, UUID subjectId, UUID triggerRef) {
    return find("ruleId = ?1 and subjectId = ?2 and triggerRef = ?3", ruleId, subjectId, triggerRef)
        .firstResultOptional();
  }

  /** Vetoes whose facts count this accident. */
  @SuppressWarnings("unchecked")
  List<Veto> restingOn(UUID accidentId) {
    return getEntityManager()
        .createNativeQuery(
            "select * from veto where facts -> 'accidents' @> cast(:accident as jsonb)"
                + " order by id",
            Veto.class)
        .setParameter("accident", "[{\"accidentId\": \"" + accidentId + "\"}]")
        .getResultList();
  }
}

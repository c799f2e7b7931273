package io.worksafety.accountability.casefile;

import io.worksafety.accountability.chain.ChainTrigger;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CaseFiles extends Aggregates<CaseFile> {

  /** Takes the row first, so that a person's act waits for the service's own instead of failing. */
  @Override
  public CaseFile require(UUID id, Caller caller, IfMatch ifMatch) {
    getEntityManager().find(CaseFile.class, id, LockModeType.PESSIMISTIC_WRITE);
    return super.require(id, caller, ifMatch);
  }

  Optional<CaseFile> of(ChainTrigger type, UUID ref) {
    return find("triggerType = ?1 and triggerRef = ?2", type, ref).firstResultOptional();
  }
}

package io.worksafety.accountability.casefile;

import io.worksafety.accountability.chain.ChainTrigger;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CaseFiles extends Aggregates<CaseFile> {

  Optional<CaseFile> of(ChainTrigger type, UUID ref) {
    return find("triggerType = ?1 and triggerRef = ?2", type, ref).firstResultOptional();
  }
}

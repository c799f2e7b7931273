package io.worksafety.inspection.inspection;

import io.worksafety.inspection.seal.SealDamage;
import io.worksafety.inspection.seal.SealedPlans;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Records that a seal did not hold. In a transaction of its own, because the act that noticed it is
 * refused and leaves nothing behind.
 */
@ApplicationScoped
class SealBreach {

  private final Inspections inspections;
  private final SealedPlans plans;
  private final Journal journal;
  private final Clock clock;

  SealBreach(Inspections inspections, SealedPlans plans, Journal journal, Clock clock) {
    this.inspections = inspections;
    this.plans = plans;
    this.journal = journal;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void record(UUID inspectionId, SealDamage damage) {
    Inspection inspection = inspections.require(inspectionId);
    if (inspection.sealBrokenBefore()) {
      return;
    }
    journal.append(
        inspection,
        inspection.breakSeal(damage, plans.require(inspectionId).commitment(), clock.instant()));
  }
}

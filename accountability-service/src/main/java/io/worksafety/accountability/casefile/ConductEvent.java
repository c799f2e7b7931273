package io.worksafety.accountability.casefile;

import io.worksafety.platform.store.EventType;
import java.util.UUID;

/** What happens to a finding of conduct. */
sealed interface ConductEvent {

  @EventType("io.worksafety.accountability.conduct-suspected.v1")
  record Suspected(UUID findingId, UUID caseId, ConductType type, UUID hazardId)
      implements ConductEvent {}

  @EventType("io.worksafety.accountability.conduct-confirmed.v1")
  record Confirmed(UUID findingId, UUID caseId, ConductType type, UUID hazardId)
      implements ConductEvent {}

  @EventType("io.worksafety.accountability.conduct-dismissed.v1")
  record Dismissed(UUID findingId, UUID caseId, ConductType type, UUID hazardId)
      implements ConductEvent {}
}

package io.worksafety.hazard.evidence;

import io.worksafety.platform.store.EventType;
import java.util.UUID;

/** Facts of a piece of evidence; never its digest, place or device, which tell where one was. */
sealed interface EvidenceEvent {

  @EventType("io.worksafety.hazard.evidence-announced.v1")
  record Announced(UUID evidenceId, EvidenceKind kind, long size, String areaCode)
      implements EvidenceEvent {}

  @EventType("io.worksafety.hazard.evidence-stored.v1")
  record Stored(
      UUID evidenceId,
      EvidenceKind kind,
      String mediaType,
      long size,
      boolean claimDiffers,
      String areaCode)
      implements EvidenceEvent {}

  @EventType("io.worksafety.hazard.evidence-abandoned.v1")
  record Abandoned(UUID evidenceId, String ruleId, String areaCode) implements EvidenceEvent {}
}

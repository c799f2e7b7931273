package io.worksafety.accountability.casefile;

import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.accountability.chain.ChainTrigger;
import io.worksafety.platform.store.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a case. What is proposed stays inside: events say that something was done, and
 * the disposition only once it is decided.
 */
sealed interface CaseEvent {

  @EventType("io.worksafety.accountability.case-opened.v1")
  record Opened(
      UUID caseId,
      String no,
      ChainTrigger triggerType,
      UUID triggerRef,
      Instant relevantAt,
      String chainHash,
      List<Party> parties)
      implements CaseEvent {}

  record Party(
      ChainLevel level,
      @Nullable UUID organizationId,
      @Nullable UUID personId,
      PartyOrigin status) {}

  @EventType("io.worksafety.accountability.case-weighed.v1")
  record Weighed(
      UUID caseId, FactorKind factor, boolean aggravating, @Nullable ChainLevel level, String ref)
      implements CaseEvent {}

  @EventType("io.worksafety.accountability.case-investigated.v1")
  record Investigated(UUID caseId) implements CaseEvent {}

  @EventType("io.worksafety.accountability.case-evidence-added.v1")
  record EvidenceAdded(UUID caseId, int seq) implements CaseEvent {}

  @EventType("io.worksafety.accountability.case-party-added.v1")
  record PartyAdded(
      UUID caseId,
      UUID partyId,
      ChainLevel level,
      @Nullable UUID organizationId,
      @Nullable UUID personId)
      implements CaseEvent {}

  @EventType("io.worksafety.accountability.case-parties-confirmed.v1")
  record PartiesConfirmed(UUID caseId, int parties) implements CaseEvent {}

  @EventType("io.worksafety.accountability.party-notified.v1")
  record PartyNotified(UUID caseId, UUID partyId, Instant statementDueAt) implements CaseEvent {}

  @EventType("io.worksafety.accountability.party-stated.v1")
  record PartyStated(UUID caseId, UUID partyId) implements CaseEvent {}

  @EventType("io.worksafety.accountability.party-proposed.v1")
  record PartyProposed(UUID caseId, UUID partyId) implements CaseEvent {}

  @EventType("io.worksafety.accountability.case-deliberated.v1")
  record Deliberated(UUID caseId) implements CaseEvent {}

  @EventType("io.worksafety.accountability.party-decided.v1")
  record PartyDecided(
      UUID caseId,
      UUID partyId,
      String areaCode,
      ChainLevel level,
      @Nullable UUID organizationId,
      @Nullable UUID personId,
      Disposition disposition)
      implements CaseEvent {}

  @EventType("io.worksafety.accountability.case-decided.v1")
  record Decided(UUID caseId, String no) implements CaseEvent {}

  @EventType("io.worksafety.accountability.party-executed.v1")
  record PartyExecuted(UUID caseId, UUID partyId) implements CaseEvent {}

  /** A step of the case takes longer than its rule allows. */
  @EventType("io.worksafety.accountability.case-overdue.v1")
  record Overdue(UUID caseId, String ruleId, Instant dueAt) implements CaseEvent {}

  @EventType("io.worksafety.accountability.case-closed.v1")
  record Closed(UUID caseId, String no) implements CaseEvent {}
}

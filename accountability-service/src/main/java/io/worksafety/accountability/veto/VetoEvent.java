package io.worksafety.accountability.veto;

import io.worksafety.platform.store.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a veto. A period that runs from the decision is absent until it is decided; both
 * ends are days, the second one no longer covered.
 */
sealed interface VetoEvent {

  @EventType("io.worksafety.accountability.veto-proposed.v1")
  record Proposed(
      UUID vetoId,
      UUID ruleId,
      int ruleVersion,
      SubjectType subjectType,
      UUID subjectId,
      UUID triggerRef,
      List<VetoScope> scope,
      @Nullable LocalDate periodFrom,
      @Nullable LocalDate periodTo,
      VetoBasis basis)
      implements VetoEvent {}

  @EventType("io.worksafety.accountability.veto-notified.v1")
  record Notified(
      UUID vetoId,
      UUID ruleId,
      int ruleVersion,
      SubjectType subjectType,
      UUID subjectId,
      UUID triggerRef,
      List<VetoScope> scope,
      @Nullable LocalDate periodFrom,
      @Nullable LocalDate periodTo,
      VetoBasis basis,
      Instant objectionDueAt)
      implements VetoEvent {}

  @EventType("io.worksafety.accountability.veto-effective.v1")
  record Effective(
      UUID vetoId,
      UUID ruleId,
      int ruleVersion,
      SubjectType subjectType,
      UUID subjectId,
      UUID triggerRef,
      List<VetoScope> scope,
      LocalDate periodFrom,
      LocalDate periodTo,
      VetoBasis basis)
      implements VetoEvent {}

  @EventType("io.worksafety.accountability.veto-objection-waived.v1")
  record ObjectionWaived(UUID vetoId) implements VetoEvent {}

  @EventType("io.worksafety.accountability.veto-objected.v1")
  record Objected(UUID vetoId) implements VetoEvent {}

  @EventType("io.worksafety.accountability.veto-objection-answered.v1")
  record ObjectionAnswered(UUID vetoId) implements VetoEvent {}

  @EventType("io.worksafety.accountability.veto-expired.v1")
  record Expired(UUID vetoId, SubjectType subjectType, UUID subjectId, LocalDate endedOn)
      implements VetoEvent {}

  @EventType("io.worksafety.accountability.veto-lifted.v1")
  record Lifted(UUID vetoId, SubjectType subjectType, UUID subjectId, LocalDate endedOn)
      implements VetoEvent {}

  @EventType("io.worksafety.accountability.veto-revoked.v1")
  record Revoked(
      UUID vetoId, SubjectType subjectType, UUID subjectId, LocalDate endedOn, VetoEndCause cause)
      implements VetoEvent {}
}

package io.worksafety.responsibility.assignment;

import io.worksafety.platform.store.EventType;
import io.worksafety.responsibility.organization.Level;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to assignments. */
sealed interface AssignmentEvent {

  @EventType("io.worksafety.responsibility.assigned.v1")
  record Assigned(
      UUID assignmentId,
      AssignmentKind kind,
      Level level,
      Role role,
      ScopeItem scope,
      UUID postId,
      UUID organizationId,
      @Nullable Degree degree,
      Basis basis,
      Instant validFrom,
      @Nullable Instant validTo)
      implements AssignmentEvent {

    static Assigned of(Assignment a) {
      return new Assigned(
          a.id(),
          a.kind(),
          a.level(),
          a.role(),
          ScopeItem.of(a.scope()),
          a.holderPostId(),
          a.holderOrganizationId(),
          a.degree(),
          a.basis(),
          a.valid().from(),
          a.valid().to());
    }
  }

  @EventType("io.worksafety.responsibility.assignment-ended.v1")
  record AssignmentEnded(
      UUID assignmentId,
      Level level,
      ScopeItem scope,
      UUID postId,
      UUID organizationId,
      @Nullable Instant endedAt)
      implements AssignmentEvent {

    static AssignmentEnded of(Assignment a) {
      return new AssignmentEnded(
          a.id(),
          a.level(),
          ScopeItem.of(a.scope()),
          a.holderPostId(),
          a.holderOrganizationId(),
          a.valid().to());
    }
  }

  @EventType("io.worksafety.responsibility.assignment-corrected.v1")
  record AssignmentCorrected(
      UUID assignmentId,
      AssignmentKind kind,
      Level level,
      Role role,
      ScopeItem scope,
      UUID postId,
      UUID organizationId,
      @Nullable Degree degree,
      Basis basis,
      Instant validFrom,
      @Nullable Instant validTo)
      implements AssignmentEvent {

    static AssignmentCorrected of(Assignment a) {
      return new AssignmentCorrected(
          a.id(),
          a.kind(),
          a.level(),
          a.role(),
          ScopeItem.of(a.scope()),
          a.holderPostId(),
          a.holderOrganizationId(),
          a.degree(),
          a.basis(),
          a.valid().from(),
          a.valid().to());
    }
  }

  @EventType("io.worksafety.responsibility.assignment-withdrawn.v1")
  record AssignmentWithdrawn(
      UUID assignmentId, Level level, ScopeItem scope, UUID postId, UUID organizationId)
      implements AssignmentEvent {

    static AssignmentWithdrawn of(Assignment a) {
      return new AssignmentWithdrawn(
          a.id(), a.level(), ScopeItem.of(a.scope()), a.holderPostId(), a.holderOrganizationId());
    }
  }
}

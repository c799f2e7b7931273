package io.worksafety.accountability.vetocheck;

import io.worksafety.accountability.veto.SubjectType;
import io.worksafety.platform.store.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** That a question was asked: a promotion made without one can be found out. */
sealed interface VetoCheckEvent {

  @EventType("io.worksafety.accountability.veto-checked.v1")
  record Checked(
      UUID checkId,
      String no,
      VetoPurpose purpose,
      Instant at,
      Instant asOf,
      List<Result> results,
      String answerHash)
      implements VetoCheckEvent {}

  record Result(SubjectType subjectType, UUID subjectId, VetoCheckResult result) {}
}

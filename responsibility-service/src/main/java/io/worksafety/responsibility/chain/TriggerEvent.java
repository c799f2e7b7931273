package io.worksafety.responsibility.chain;

import io.worksafety.responsibility.place.ObjectType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our records of the events that freeze a chain: only the fields we read. */
sealed interface TriggerEvent {

  record HazardGraded(
      UUID hazardId,
      String level,
      ObjectType objectType,
      UUID objectId,
      @Nullable UUID enterpriseId,
      String areaCode,
      @Nullable String industryCode)
      implements TriggerEvent {}

  record HazardOverdue(
      UUID hazardId,
      String level,
      ObjectType objectType,
      UUID objectId,
      @Nullable UUID enterpriseId,
      String areaCode,
      @Nullable String industryCode,
      Instant dueAt)
      implements TriggerEvent {}

  record AccidentReported(
      UUID accidentId,
      Instant occurredAt,
      @Nullable ObjectType objectType,
      @Nullable UUID objectId,
      @Nullable String unitUscc,
      String areaCode,
      @Nullable String industryCode)
      implements TriggerEvent {}
}

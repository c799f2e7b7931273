package io.worksafety.platform.emergency;

import io.worksafety.platform.store.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an emergency access; the first one is the notice of it. */
public sealed interface EmergencyAccessEvent {

  @EventType("io.worksafety.{service}.emergency-access-granted.v1")
  record EmergencyAccessGranted(
      UUID accessId,
      String areaCode,
      UUID personId,
      @Nullable UUID organizationId,
      Instant startedAt,
      Instant endsAt)
      implements EmergencyAccessEvent {}

  @EventType("io.worksafety.{service}.emergency-access-ended.v1")
  record EmergencyAccessEnded(UUID accessId, String areaCode, UUID endedByPersonId, Instant endedAt)
      implements EmergencyAccessEvent {}
}

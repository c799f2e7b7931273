package io.worksafety.inspection.inspector;

import io.worksafety.platform.store.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** Facts about inspectors. */
sealed interface InspectorEvent {

  @EventType("io.worksafety.inspection.inspector-registered.v1")
  record InspectorRegistered(
      UUID inspectorId,
      UUID personId,
      UUID organizationId,
      String areaCode,
      LocalDate credentialExpiresOn)
      implements InspectorEvent {}

  @EventType("io.worksafety.inspection.inspector-changed.v1")
  record InspectorChanged(
      UUID inspectorId,
      UUID personId,
      UUID organizationId,
      String areaCode,
      LocalDate credentialExpiresOn)
      implements InspectorEvent {}
}

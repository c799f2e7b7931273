package io.worksafety.inspection.matter;

import io.worksafety.platform.store.EventType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about matters. */
sealed interface MatterEvent {

  @EventType("io.worksafety.inspection.matter-registered.v1")
  record MatterRegistered(
      UUID matterId, String code, String areaCode, LocalDate validFrom, @Nullable LocalDate validTo)
      implements MatterEvent {}

  @EventType("io.worksafety.inspection.matter-published.v1")
  record MatterPublished(UUID matterId, String code, String areaCode, LocalDate publishedOn)
      implements MatterEvent {}
}

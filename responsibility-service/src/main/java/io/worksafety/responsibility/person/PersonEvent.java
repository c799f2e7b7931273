package io.worksafety.responsibility.person;

import io.worksafety.platform.store.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to people's records; never with a name. */
sealed interface PersonEvent {

  @EventType("io.worksafety.responsibility.person-registered.v1")
  record PersonRegistered(UUID personId, @Nullable UUID organizationId, String areaCode)
      implements PersonEvent {}

  @EventType("io.worksafety.responsibility.person-corrected.v1")
  record PersonCorrected(UUID personId, @Nullable UUID organizationId, String areaCode)
      implements PersonEvent {}
}

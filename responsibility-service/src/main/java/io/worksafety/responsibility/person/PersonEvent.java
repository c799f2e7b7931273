package io.worksafety.responsibility.person;

import io.worksafety.platform.store.EventType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to people's records; never with a name. */
sealed interface PersonEvent {

  @EventType("io.worksafety.responsibility.person-registered.v1")
  record PersonRegistered(UUID personId, @Nullable UUID organizationId, String areaCode)
      implements PersonEvent {}

  /** Its name and numbers were removed because the period of keeping them is over. */
  @EventType("io.worksafety.responsibility.person-anonymised.v1")
  record PersonAnonymised(UUID personId, String areaCode, String ruleId) implements PersonEvent {}

  /** Somebody was shown what is masked otherwise. */
  @EventType("io.worksafety.responsibility.person-disclosed.v1")
  record PersonDisclosed(
      UUID disclosureId,
      UUID personId,
      List<PersonField> fields,
      DisclosurePurpose purpose,
      String areaCode)
      implements PersonEvent {}

  @EventType("io.worksafety.responsibility.person-corrected.v1")
  record PersonCorrected(UUID personId, @Nullable UUID organizationId, String areaCode)
      implements PersonEvent {}
}

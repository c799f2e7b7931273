package io.worksafety.responsibility.organization;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Organizations extends Aggregates<Organization> {

  /** Whether {@code above} is that organisation or stands below it. */
  boolean standsBelow(UUID above, UUID organization) {
    return getEntityManager()
        .createNativeQuery(
            "with recursive up (id, parent_id) as ( select id, parent_id from organization where id"
                + " = ?1 union select o.id, o.parent_id from organization o join up on o.id ="
                + " up.parent_id) select 1 from up where id = ?2",
            Integer.class)
        .setParameter(1, above)
        .setParameter(2, organization)
        .getResultStream()
        .findAny()
        .isPresent();
  }
}

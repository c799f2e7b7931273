package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.registry.OwnEnterprise;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is no official sees the hazards of the own enterprise and those he or his organisation has to
 * rectify; the others do not exist for him.
 */
public final class VisibleHazards {

  private VisibleHazards() {}

  /** To be added to a query of table {@code hazard}, beside the scope by area. */
  public static KeysetQuery limit(KeysetQuery query, Caller caller) {
    UUID own = OwnEnterprise.of(caller);
    return !limited(caller)
        ? query
        : query.and(
            "(enterprise_id = ? or duty_holder ->> 'organizationId' = ?"
                + " or duty_holder ->> 'personId' = ?)",
            own,
            own.toString(),
            String.valueOf(caller.personId()));
  }

  static boolean to(Caller caller, @Nullable UUID enterpriseId, @Nullable DutyHolder dutyHolder) {
    return !limited(caller)
        || OwnEnterprise.of(caller).equals(enterpriseId)
        || dutyHolder != null && dutyHolder.is(caller);
  }

  private static boolean limited(Caller caller) {
    return caller.limitedTo("concerned", "getHazard");
  }
}

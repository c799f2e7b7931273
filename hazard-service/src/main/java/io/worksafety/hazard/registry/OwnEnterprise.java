package io.worksafety.hazard.registry;

import io.worksafety.platform.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Callers who are no officials see what belongs to their own enterprise only: the organisation of
 * an enterprise user's token is the enterprise's id.
 */
public final class OwnEnterprise {

  private static final UUID NONE = new UUID(0, 0);

  private OwnEnterprise() {}

  /** The only enterprise the caller may see; null when there is no such limit. */
  public static @Nullable UUID limit(Caller caller) {
    if (!caller.limitedTo("own-enterprise", "getEnterprise")) {
      return null;
    }
    return of(caller);
  }

  /** The caller's enterprise; an id that nothing has when the token names none. */
  public static UUID of(Caller caller) {
    return caller.organizationId() == null ? NONE : caller.organizationId();
  }
}

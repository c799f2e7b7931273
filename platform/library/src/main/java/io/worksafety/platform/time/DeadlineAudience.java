package io.worksafety.platform.time;

import io.worksafety.platform.security.Caller;
import java.util.UUID;

/**
 * Whoever may not see a thing may not learn of it from its deadlines either. A feature whose things
 * are not for everybody in the area has a bean of this type; without one, the area decides.
 */
public interface DeadlineAudience {

  /** Whether it knows about things of this kind. */
  boolean knows(String aggregateType);

  boolean maySee(String aggregateType, UUID aggregateId, Caller caller);
}

package io.worksafety.responsibility.chain;

import io.worksafety.responsibility.organization.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One level of a chain, by ids. A level nobody was assigned to has nothing but its name; a post
 * that nobody held has no person.
 */
record Link(
    Level level,
    @Nullable UUID organizationId,
    @Nullable UUID postId,
    @Nullable UUID personId,
    @Nullable UUID assignmentId,
    @Nullable LinkBasis basis,
    Certainty certainty) {

  static Link unassigned(Level level) {
    return new Link(level, null, null, null, null, null, Certainty.UNASSIGNED);
  }

  boolean held() {
    return personId != null;
  }
}

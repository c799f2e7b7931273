package io.worksafety.accountability.veto;

import io.worksafety.platform.security.Caller;
import java.util.UUID;

/** Whom a veto binds. */
record Subject(SubjectType type, UUID id) {

  /** The person itself, or somebody of the organisation. */
  boolean is(Caller caller) {
    return switch (type) {
      case ORGANIZATION -> id.equals(caller.organizationId());
      case PERSON -> id.equals(caller.personId());
    };
  }
}

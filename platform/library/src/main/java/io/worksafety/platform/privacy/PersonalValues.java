package io.worksafety.platform.privacy;

import io.worksafety.platform.security.Caller;
import java.util.List;
import java.util.UUID;

/** A feature that holds values on people, not only their ids: implement it as a bean. */
public interface PersonalValues {

  /** What is held on this person, as this caller may see it. */
  List<HeldValue> of(UUID personId, Caller caller);
}

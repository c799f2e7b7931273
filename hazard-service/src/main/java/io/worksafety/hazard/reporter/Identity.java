package io.worksafety.hazard.reporter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sealed of a reporter. */
record Identity(
    @Nullable String name,
    @Nullable String phone,
    @Nullable String account,
    @Nullable UUID personId) {

  @Override
  public String toString() {
    return "Identity";
  }
}

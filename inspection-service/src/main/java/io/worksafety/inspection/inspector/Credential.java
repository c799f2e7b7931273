package io.worksafety.inspection.inspector;

import java.time.LocalDate;
import java.util.UUID;

/** Whose credential it is and until when it counts. */
public record Credential(String no, UUID personId, UUID organizationId, LocalDate expiresOn) {

  public boolean validOn(LocalDate day) {
    return !day.isAfter(expiresOn);
  }
}

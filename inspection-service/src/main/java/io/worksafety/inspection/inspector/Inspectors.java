package io.worksafety.inspection.inspector;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Inspectors extends Aggregates<Inspector> {

  boolean hasPerson(UUID personId) {
    return count("personId", personId) > 0;
  }

  boolean hasCredential(String credentialNo, UUID except) {
    return count("credentialNo = ?1 and id <> ?2", credentialNo, except) > 0;
  }
}

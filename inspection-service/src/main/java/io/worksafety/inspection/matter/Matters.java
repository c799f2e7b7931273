package io.worksafety.inspection.matter;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Matters extends Aggregates<Matter> {

  boolean hasCode(String code) {
    return count("code", code) > 0;
  }
}

package io.worksafety.hazard.construction;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** How far a construction site has come. */
enum SiteStatus implements Labelled {
  APPROVED("已批准"),
  UNDER_CONSTRUCTION("在建"),
  SUSPENDED("停工"),
  COMPLETED("竣工"),
  ABANDONED("终止");

  private final String labelZh;

  SiteStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  Set<SiteStatus> next() {
    return switch (this) {
      case APPROVED -> Set.of(UNDER_CONSTRUCTION, ABANDONED);
      case UNDER_CONSTRUCTION -> Set.of(SUSPENDED, COMPLETED, ABANDONED);
      case SUSPENDED -> Set.of(UNDER_CONSTRUCTION, ABANDONED);
      case COMPLETED, ABANDONED -> Set.of();
    };
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

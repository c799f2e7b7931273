package io.worksafety.accountability.casefile;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** The service suspects; people decide. */
enum ConductFindingStatus implements Labelled {
  SUSPECTED("疑似"),
  CONFIRMED("认定"),
  DISMISSED("不予认定");

  private final String labelZh;

  ConductFindingStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }

  Set<ConductFindingStatus> next() {
    return switch (this) {
      case SUSPECTED -> Set.of(CONFIRMED, DISMISSED);
      case CONFIRMED, DISMISSED -> Set.of();
    };
  }
}

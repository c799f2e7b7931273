package io.worksafety.hazard.gathering;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** How far an alert has come. */
enum AlertStatus implements Labelled {
  OPEN("待签收"),
  ACKED("已签收"),
  DISPERSED("已疏散"),
  FALSE_ALARM("误报"),
  CLOSED("已办结");

  private final String labelZh;

  AlertStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  Set<AlertStatus> next() {
    return switch (this) {
      case OPEN -> Set.of(ACKED);
      case ACKED -> Set.of(DISPERSED, FALSE_ALARM);
      case DISPERSED, FALSE_ALARM -> Set.of(CLOSED);
      case CLOSED -> Set.of();
    };
  }

  /** Whether the vehicles may still be there, so that seeing them again is no news. */
  boolean active() {
    return switch (this) {
      case OPEN, ACKED -> true;
      case DISPERSED, FALSE_ALARM, CLOSED -> false;
    };
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

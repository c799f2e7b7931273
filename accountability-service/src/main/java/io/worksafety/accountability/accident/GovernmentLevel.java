package io.worksafety.accountability.accident;

import io.worksafety.platform.openapi.Labelled;

/** The levels an accident report climbs, lowest first. */
enum GovernmentLevel implements Labelled {
  DISTRICT("县（区）级"),
  CITY("设区的市级"),
  PROVINCE("省级"),
  STATE_DEPARTMENT("国务院有关部门"),
  STATE_COUNCIL("国务院");

  private final String labelZh;

  GovernmentLevel(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }

  boolean above(GovernmentLevel other) {
    return compareTo(other) > 0;
  }
}

package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.openapi.Labelled;

/** What is dangerous there. */
enum HiddenAreaKind implements Labelled {
  WATER_BODY("水域"),
  ROAD_SEGMENT("路段"),
  WIRING("用电线路"),
  INDUSTRY_SPOT("行业点位"),
  OTHER("其他");

  private final String labelZh;

  HiddenAreaKind(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

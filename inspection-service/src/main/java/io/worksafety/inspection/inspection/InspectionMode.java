package io.worksafety.inspection.inspection;

import io.worksafety.platform.openapi.Labelled;

/** How the object learns of the inspection. */
enum InspectionMode implements Labelled {
  ANNOUNCED("预告检查"),
  /**
   * No notice, no greeting, no briefing, no escort; straight to the grass roots and to the site.
   */
  FOUR_NO_TWO_DIRECT("四不两直"),
  RANDOM("随机抽查"),
  LOOKBACK("回头看");

  private final String labelZh;

  InspectionMode(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.hazard.period;

import io.worksafety.platform.openapi.Labelled;

/** What makes a period special. */
enum PeriodKind implements Labelled {
  HOLIDAY("节假日"),
  EVENT("重大活动"),
  WEATHER("恶劣天气"),
  CONGRESS("重要会议"),
  MAINTENANCE("检维修"),
  CUSTOM("其他");

  private final String labelZh;

  PeriodKind(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

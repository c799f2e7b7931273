package io.worksafety.hazard.position;

import io.worksafety.platform.openapi.Labelled;

/** What became of a reported position. */
enum PositionOutcome implements Labelled {
  ACCEPTED("已接收"),
  DUPLICATE("重复"),
  UNKNOWN_VEHICLE("车辆未登记或不属于上报方"),
  OUTSIDE_CHINA("坐标超出范围"),
  IN_FUTURE("时间晚于当前时间"),
  TOO_OLD("时间过早"),
  UNREADABLE("无法识别");

  private final String labelZh;

  PositionOutcome(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.accountability.accident;

import io.worksafety.platform.openapi.Labelled;

/** Contents a report must have by art. 12 of Order 493; any may be unknown, with a reason. */
enum ReportContent implements Labelled {
  UNIT("/unitName", "事故发生单位概况"),
  PLACE("/place", "事故发生地点"),
  SCENE("/scene", "事故现场情况"),
  COURSE("/course", "事故简要经过"),
  LOSS("/casualties/lossYuan", "初步估计的直接经济损失"),
  MEASURES("/measures", "已经采取的措施"),
  HEAD_INFORMED_AT("/headInformedAt", "单位负责人接到报告的时间"),
  ACCIDENT_TYPE("/accidentType", "事故类型");

  private final String pointer;
  private final String labelZh;

  ReportContent(String pointer, String labelZh) {
    this.pointer = pointer;
    this.labelZh = labelZh;
  }

  String pointer() {
    return pointer;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.hazard.survey;

import io.worksafety.platform.openapi.Labelled;

/** How a survey is made. */
enum SurveyMethod implements Labelled {
  DOOR_TO_DOOR("逐户走访"),
  SAMPLING("抽样调查"),
  DATA_COMPARISON("数据比对"),
  SELF_REPORT("自查上报"),
  REMOTE_SENSING("遥感航拍");

  private final String labelZh;

  SurveyMethod(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

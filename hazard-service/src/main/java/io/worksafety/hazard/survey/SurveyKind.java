package io.worksafety.hazard.survey;

import io.worksafety.platform.openapi.Labelled;

/** What a survey looks for. */
enum SurveyKind implements Labelled {
  ENTERPRISE("企业"),
  PREMISES("场所"),
  CONSTRUCTION_SITE("在建工地"),
  DANGEROUS_GOODS("危险品运输"),
  HIDDEN_AREA("隐患区域"),
  OTHER("其他");

  private final String labelZh;

  SurveyKind(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

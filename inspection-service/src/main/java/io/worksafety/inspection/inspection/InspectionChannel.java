package io.worksafety.inspection.inspection;

import io.worksafety.platform.openapi.Labelled;

/** The ten channels of supervision, in five pairs. */
enum InspectionChannel implements Labelled {
  OPEN_INSPECTION("明面检查"),
  COVERT_VISIT("暗访调查"),
  INDUSTRY_SELF("行业自查"),
  CROSS_MUTUAL("交叉互查"),
  SPECIAL_SPOT("专项抽查"),
  COMPREHENSIVE_SUPERVISION("综合督查"),
  FIXED_PATROL("定点巡查"),
  ZONED_AUDIT("划分稽查"),
  ADMIN_MONITORING("行政监查"),
  EXTERNAL_ASSIST("外请助查");

  private final String labelZh;

  InspectionChannel(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.inspection.inspection;

import io.worksafety.platform.openapi.Labelled;

/** Why there is an inspection at all. */
enum InspectionGround implements Labelled {
  ANNUAL_PLAN("年度计划"),
  CAMPAIGN("专项行动"),
  COMPLAINT("投诉举报"),
  TRANSFER("移送线索"),
  DATA_ANOMALY("数据异常"),
  LOOK_BACK("整改复查");

  private final String labelZh;

  InspectionGround(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Whether it uses up the yearly number of inspections of an enterprise (年度检查频次上限). */
  boolean countsTowardCap() {
    return switch (this) {
      case ANNUAL_PLAN, CAMPAIGN -> true;
      case COMPLAINT, TRANSFER, DATA_ANOMALY, LOOK_BACK -> false;
    };
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.hazard.solution;

import io.worksafety.platform.openapi.Labelled;

/** Whether a solution helped. None of them says that all is well. */
enum ReviewConclusion implements Labelled {
  EFFECTIVE("有成效，仍须保持"),
  PARTLY_EFFECTIVE("部分有效"),
  INEFFECTIVE("未见成效");

  private final String labelZh;

  ReviewConclusion(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

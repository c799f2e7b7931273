package io.worksafety.hazard.solution;

import io.worksafety.platform.openapi.Labelled;

/** How a measure came out. */
enum MeasureResult implements Labelled {
  DONE("完成"),
  PARTLY_DONE("部分完成"),
  NOT_DONE("未完成");

  private final String labelZh;

  MeasureResult(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

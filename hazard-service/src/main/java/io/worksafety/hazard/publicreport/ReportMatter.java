package io.worksafety.hazard.publicreport;

import io.worksafety.platform.openapi.Labelled;

/** What a report is about. */
enum ReportMatter implements Labelled {
  HAZARD("事故隐患"),
  ILLEGAL_ACT("安全生产违法行为"),
  CONCEALED_ACCIDENT("瞒报、谎报事故");

  private final String labelZh;

  ReportMatter(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

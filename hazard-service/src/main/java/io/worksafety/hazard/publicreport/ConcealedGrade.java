package io.worksafety.hazard.publicreport;

import io.worksafety.platform.openapi.Labelled;

/** Grade of an accident that was concealed or falsely reported. */
enum ConcealedGrade implements Labelled {
  GENERAL("一般事故"),
  SERIOUS("较大事故"),
  MAJOR("重大事故"),
  EXTRAORDINARY("特别重大事故");

  private final String labelZh;

  ConcealedGrade(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.inspection.inspection;

import io.worksafety.platform.openapi.Labelled;

/** What the finder thinks of the severity; the grade of the hazard is decided elsewhere. */
enum FindingSeverity implements Labelled {
  GENERAL("一般"),
  MAJOR("重大");

  private final String labelZh;

  FindingSeverity(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

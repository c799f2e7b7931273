package io.worksafety.accountability.vetocheck;

import io.worksafety.platform.openapi.Labelled;

/** What a check found of one subject. */
enum VetoCheckResult implements Labelled {
  CLEAR("无否决"),
  VETOED("被否决");

  private final String labelZh;

  VetoCheckResult(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

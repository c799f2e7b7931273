package io.worksafety.accountability.chain;

import io.worksafety.platform.openapi.Labelled;

/** Why a chain was resolved. */
public enum ChainTrigger implements Labelled {
  MAJOR_HAZARD("重大隐患"),
  HAZARD_OVERDUE("隐患逾期"),
  ACCIDENT("事故");

  private final String labelZh;

  ChainTrigger(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

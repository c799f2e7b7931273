package io.worksafety.responsibility.chain;

import io.worksafety.platform.openapi.Labelled;

/** What made a chain worth freezing. */
enum TriggerType implements Labelled {
  MAJOR_HAZARD("重大隐患"),
  HAZARD_OVERDUE("隐患逾期"),
  ACCIDENT("事故");

  private final String labelZh;

  TriggerType(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

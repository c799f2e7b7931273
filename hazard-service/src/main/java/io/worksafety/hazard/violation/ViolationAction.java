package io.worksafety.hazard.violation;

import io.worksafety.platform.openapi.Labelled;

/** What can be done to a violation. */
enum ViolationAction implements Labelled {
  CORRECT("更正"),
  LINK_HAZARD("关联隐患"),
  VOID("作废");

  private final String labelZh;

  ViolationAction(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.openapi.Labelled;

/** What can be done to a hidden area. */
enum HiddenAreaAction implements Labelled {
  CORRECT("更正"),
  ASSESS("重新评分"),
  RECORD_CONTROL("登记管控措施"),
  VERIFY_CONTROL("核验管控措施"),
  VOID("作废");

  private final String labelZh;

  HiddenAreaAction(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.hazard.investment;

import io.worksafety.platform.openapi.Labelled;

/** What can be done to an investment. */
enum SafetyInvestmentAction implements Labelled {
  CORRECT("更正"),
  VOID("作废");

  private final String labelZh;

  SafetyInvestmentAction(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

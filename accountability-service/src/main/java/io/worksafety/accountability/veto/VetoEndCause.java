package io.worksafety.accountability.veto;

import io.worksafety.platform.openapi.Labelled;

/** Why a veto ended. */
enum VetoEndCause implements Labelled {
  PERIOD_OVER("期限届满"),
  DECISION("依决定"),
  /** The facts no longer meet the rule, e.g. after a regrading. */
  FACTS_CHANGED("事实变更");

  private final String labelZh;

  VetoEndCause(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

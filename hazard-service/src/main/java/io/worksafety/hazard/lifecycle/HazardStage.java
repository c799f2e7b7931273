package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.openapi.Labelled;

/** Steps that have a deadline of their own, beside the rectification itself. */
enum HazardStage implements Labelled {
  TRIAGE("受理"),
  CONTROL("管控"),
  PLAN("编制方案"),
  PLAN_APPROVAL("审批方案"),
  REVIEW("验收"),
  EXPOSURE_REPLY("曝光回复");

  private final String labelZh;

  HazardStage(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

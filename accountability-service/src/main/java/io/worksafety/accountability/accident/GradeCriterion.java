package io.worksafety.accountability.accident;

import io.worksafety.platform.openapi.Labelled;

/** What an accident is graded by; any one criterion suffices and the highest grade wins. */
enum GradeCriterion implements Labelled {
  DEATHS("死亡人数"),
  SERIOUS_INJURIES("重伤人数（含急性工业中毒）"),
  LOSS_YUAN("直接经济损失（元）");

  private final String labelZh;

  GradeCriterion(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.security.Caller;

/** How bad a hazard is; not to be mixed up with the grade of an accident. */
public enum HazardLevel implements Labelled {
  GENERAL("一般隐患"),
  MAJOR("重大隐患");

  private final String labelZh;

  HazardLevel(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }

  /** Up at any time; down only by the head of the organ and before rectification begins. */
  void requireChange(HazardLevel to, HazardStatus status, Caller caller) {
    if (to == this) {
      throw HazardProblem.LEVEL_UNCHANGED.because("It is " + this, "当前为" + labelZh);
    }
    if (to == MAJOR) {
      return;
    }
    if (!caller.hasRole("ORGAN_HEAD")) {
      throw HazardProblem.DOWNGRADE_FORBIDDEN.because("ORGAN_HEAD is needed", "需要 ORGAN_HEAD 角色");
    }
    if (status != HazardStatus.GRADED && status != HazardStatus.CONTROLLED) {
      throw HazardProblem.DOWNGRADE_TOO_LATE.because("It is " + status, "当前" + status.labelZh());
    }
  }
}

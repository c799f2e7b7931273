package io.worksafety.accountability.veto;

import io.worksafety.platform.openapi.Labelled;

/** The facts a rule can be about: a closed set, evaluated by code, with figures from data. */
enum VetoTriggerKind implements Labelled {
  /** So many accidents of a grade or above. */
  ACCIDENT_GRADE_AT_LEAST("达到某等级的事故起数"),
  /** So many deaths in all accidents. */
  DEATHS_AT_LEAST("死亡人数"),
  /** A disposition decided in a case. */
  CASE_DISPOSITION("案件处理结果");

  private final String labelZh;

  VetoTriggerKind(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.accountability.veto;

import io.worksafety.platform.openapi.Labelled;

/** How long a veto lasts. */
enum VetoPeriod implements Labelled {
  /** The calendar year of the trigger. */
  ASSESSMENT_YEAR("考核年度"),
  /** Twelve months from the day of the decision. */
  P12M("十二个月");

  private final String labelZh;

  VetoPeriod(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.openapi.Labelled;

/** In what period patrols are counted. */
enum PatrolPeriod implements Labelled {
  DAY("日"),
  WEEK("周"),
  MONTH("月");

  private final String labelZh;

  PatrolPeriod(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.platform.emergency;

import io.worksafety.platform.openapi.Labelled;

/** How an emergency access stands; follows from the time. */
enum EmergencyAccessStatus implements Labelled {
  RUNNING("生效中"),
  ENDED("已提前结束"),
  EXPIRED("已到期");

  private final String labelZh;

  EmergencyAccessStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.hazard.publicreport;

import io.worksafety.platform.openapi.Labelled;

/** By which way a report came in. */
enum ReportChannel implements Labelled {
  ONLINE("网络", false),
  HOTLINE("12350 电话", true),
  LETTER("来信", true),
  VISIT("来访", true);

  private final String labelZh;
  private final boolean takenDown;

  ReportChannel(String labelZh, boolean takenDown) {
    this.labelZh = labelZh;
    this.takenDown = takenDown;
  }

  /** Whether an official writes down what somebody else says. */
  boolean takenDown() {
    return takenDown;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

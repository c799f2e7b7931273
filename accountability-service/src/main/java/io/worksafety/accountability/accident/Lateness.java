package io.worksafety.accountability.accident;

import io.worksafety.platform.openapi.Labelled;

/** 迟报 is arithmetic; everything beyond what the figures say is left to people. */
enum Lateness implements Labelled {
  ON_TIME("按时"),
  LATE("迟报"),
  /** The head's hour is unknown, but an outside signal came well before the report. */
  PROBABLY_LATE("疑似迟报"),
  UNKNOWN("无法判定");

  private final String labelZh;

  Lateness(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.accountability.accident;

import io.worksafety.platform.openapi.Labelled;

/** Outside traces of an accident: a lower bound for when it was known. */
enum SignalKind implements Labelled {
  CALL_110("110报警"),
  CALL_119("119报警"),
  CALL_120("120急救"),
  HOSPITAL("医院收治"),
  MEDIA("媒体信息"),
  INSURANCE("保险报案");

  private final String labelZh;

  SignalKind(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

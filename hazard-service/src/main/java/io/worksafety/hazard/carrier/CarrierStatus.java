package io.worksafety.hazard.carrier;

import io.worksafety.platform.openapi.Labelled;

/** Whether a carrier operates. */
enum CarrierStatus implements Labelled {
  OPERATING("营业"),
  SUSPENDED("停业整顿"),
  CLOSED("注销");

  private final String labelZh;

  CarrierStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

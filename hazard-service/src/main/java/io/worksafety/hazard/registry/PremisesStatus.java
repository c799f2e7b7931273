package io.worksafety.hazard.registry;

import io.worksafety.platform.openapi.Labelled;

/** Whether a place is in use. */
public enum PremisesStatus implements Labelled {
  IN_USE("在用"),
  VACATED("腾空"),
  DEMOLISHED("拆除");

  private final String labelZh;

  PremisesStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

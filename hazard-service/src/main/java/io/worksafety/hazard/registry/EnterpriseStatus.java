package io.worksafety.hazard.registry;

import io.worksafety.platform.openapi.Labelled;

/** Whether an enterprise works. */
public enum EnterpriseStatus implements Labelled {
  ACTIVE("在业"),
  SUSPENDED("停业"),
  CLOSED("注销");

  private final String labelZh;

  EnterpriseStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

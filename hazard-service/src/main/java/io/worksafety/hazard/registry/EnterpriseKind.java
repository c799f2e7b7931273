package io.worksafety.hazard.registry;

import io.worksafety.platform.openapi.Labelled;

/** Legal kind of an enterprise. Only OTHER may lack a credit code, with the reason. */
public enum EnterpriseKind implements Labelled {
  COMPANY("企业法人"),
  SOLE_TRADER("个体工商户"),
  ORGAN("机关事业单位"),
  OTHER("其他");

  private final String labelZh;

  EnterpriseKind(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

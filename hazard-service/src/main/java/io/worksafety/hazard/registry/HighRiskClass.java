package io.worksafety.hazard.registry;

import io.worksafety.platform.openapi.Labelled;

/** High-risk trades of the Work Safety Law, articles 24 and 27. */
public enum HighRiskClass implements Labelled {
  MINE("矿山"),
  METAL_SMELTING("金属冶炼"),
  CONSTRUCTION("建筑施工"),
  TRANSPORT("道路运输"),
  DANGEROUS_GOODS("危险物品"),
  FIREWORKS("烟花爆竹");

  private final String labelZh;

  HighRiskClass(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

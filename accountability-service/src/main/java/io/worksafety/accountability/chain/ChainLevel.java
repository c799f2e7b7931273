package io.worksafety.accountability.chain;

import io.worksafety.platform.openapi.Labelled;

/** The four levels of joint accountability (四级); not tiers of administration. */
public enum ChainLevel implements Labelled {
  LEADER_IN_CHARGE("分管领导"),
  DEPARTMENT("行业部门"),
  STREET("属地街道"),
  ENTERPRISE("涉及企业");

  private final String labelZh;

  ChainLevel(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

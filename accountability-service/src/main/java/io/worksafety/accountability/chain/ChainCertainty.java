package io.worksafety.accountability.chain;

import io.worksafety.platform.openapi.Labelled;

/** How a level was found. */
public enum ChainCertainty implements Labelled {
  EXACT("明确"),
  INHERITED("继承"),
  /** Nobody was assigned: a gap, for which the body that should have assigned answers. */
  UNASSIGNED("责任空白");

  private final String labelZh;

  ChainCertainty(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

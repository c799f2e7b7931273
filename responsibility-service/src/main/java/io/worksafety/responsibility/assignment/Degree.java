package io.worksafety.responsibility.assignment;

import io.worksafety.platform.openapi.Labelled;

/** How far the duties of an enterprise go (责任程度). */
enum Degree implements Labelled {
  BASIC("基本"),
  STANDARD("标准"),
  STRICT("从严");

  private final String labelZh;

  Degree(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

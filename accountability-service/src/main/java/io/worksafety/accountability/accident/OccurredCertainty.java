package io.worksafety.accountability.accident;

import io.worksafety.platform.openapi.Labelled;

enum OccurredCertainty implements Labelled {
  EXACT("准确"),
  ESTIMATED("估计");

  private final String labelZh;

  OccurredCertainty(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.accountability.veto;

import io.worksafety.platform.openapi.Labelled;

/** What set a veto off. */
enum VetoTriggerType implements Labelled {
  ACCIDENT("事故"),
  CASE("案件");

  private final String labelZh;

  VetoTriggerType(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

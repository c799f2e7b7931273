package io.worksafety.accountability.casefile;

import io.worksafety.platform.openapi.Labelled;

/** The body that should have assigned the level nobody held. */
enum GapBody implements Labelled {
  GOVERNMENT("人民政府"),
  STREET("街道"),
  ENTERPRISE("企业");

  private final String labelZh;

  GapBody(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

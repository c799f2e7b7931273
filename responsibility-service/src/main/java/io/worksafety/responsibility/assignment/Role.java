package io.worksafety.responsibility.assignment;

import io.worksafety.platform.openapi.Labelled;

/** In which place somebody answers; PRIMARY is one at a time. */
enum Role implements Labelled {
  PRIMARY("主要责任"),
  DEPUTY("分担责任"),
  SUPPORT("协助责任");

  private final String labelZh;

  Role(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

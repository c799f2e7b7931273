package io.worksafety.hazard.evidence;

import io.worksafety.platform.openapi.Labelled;

/** Which of the two forms of a file is read. */
enum EvidenceCopy implements Labelled {
  ORIGINAL("原件"),
  PUBLIC("公开副本");

  private final String labelZh;

  EvidenceCopy(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

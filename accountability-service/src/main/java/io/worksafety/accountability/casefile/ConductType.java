package io.worksafety.accountability.casefile;

import io.worksafety.platform.openapi.Labelled;

/** Kinds of failure that are looked for. */
enum ConductType implements Labelled {
  /** 应消除而未消除: the deadline of a major hazard passed. */
  SHOULD_HAVE_ELIMINATED("应消除而未消除");

  private final String labelZh;

  ConductType(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.responsibility.chain;

import io.worksafety.platform.openapi.Labelled;

/** How directly a responsibility meets the place. */
enum Certainty implements Labelled {
  /** An assignment names the place itself. */
  EXACT("直接分工"),
  /** It comes through the enterprise, the area, the industry or the department. */
  INHERITED("推定分工"),
  /** Nobody answers. */
  UNASSIGNED("责任空白");

  private final String labelZh;

  Certainty(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.responsibility.chain;

import io.worksafety.platform.openapi.Labelled;

/** Why nobody answers. */
public enum GapReason implements Labelled {
  /** No assignment covers the place. */
  UNASSIGNED("未分工"),
  /** A post is assigned, but nobody holds it. */
  VACANT("岗位空缺");

  private final String labelZh;

  GapReason(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

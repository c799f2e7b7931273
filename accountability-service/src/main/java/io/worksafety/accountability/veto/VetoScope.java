package io.worksafety.accountability.veto;

import io.worksafety.platform.openapi.Labelled;

/** What a veto shuts its subject out of. */
public enum VetoScope implements Labelled {
  AWARDS("评先评优"),
  MERIT_RATING("考核等次"),
  PROMOTION("提拔晋升"),
  BONUS("奖金"),
  HONORARY_TITLE("荣誉称号");

  private final String labelZh;

  VetoScope(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

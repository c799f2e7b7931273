package io.worksafety.accountability.accident;

import io.worksafety.platform.openapi.Labelled;

/** 事故等级. Not the scale of hazards: what is 重大 there and here differs. */
public enum AccidentGrade implements Labelled {
  GENERAL("一般事故"),
  SERIOUS("较大事故"),
  MAJOR("重大事故"),
  EXTRAORDINARY("特别重大事故");

  private final String labelZh;

  AccidentGrade(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }

  public boolean atLeast(AccidentGrade other) {
    return compareTo(other) >= 0;
  }
}

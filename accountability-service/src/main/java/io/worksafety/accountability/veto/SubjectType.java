package io.worksafety.accountability.veto;

import io.worksafety.platform.openapi.Labelled;

/** Who a veto can bind. */
public enum SubjectType implements Labelled {
  ORGANIZATION("单位"),
  PERSON("个人");

  private final String labelZh;

  SubjectType(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.accountability.accident;

import io.worksafety.platform.openapi.Labelled;

enum AccidentObjectType implements Labelled {
  PREMISES("场所"),
  ENTERPRISE("企业");

  private final String labelZh;

  AccidentObjectType(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

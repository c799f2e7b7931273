package io.worksafety.hazard.registry;

import io.worksafety.platform.openapi.Labelled;

/** What kind of thing a hazard is at. */
public enum ObjectType implements Labelled {
  PREMISES("场所"),
  ENTERPRISE("企业");

  private final String labelZh;

  ObjectType(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

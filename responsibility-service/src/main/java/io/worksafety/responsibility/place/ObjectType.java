package io.worksafety.responsibility.place;

import io.worksafety.platform.openapi.Labelled;

/** What kind of place an object is. */
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

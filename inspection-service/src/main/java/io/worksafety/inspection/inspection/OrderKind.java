package io.worksafety.inspection.inspection;

import io.worksafety.platform.openapi.Labelled;

/** What an order demands. */
enum OrderKind implements Labelled {
  FIX_BY_DATE("责令限期整改"),
  STOP("责令停产停业"),
  SEAL("查封");

  private final String labelZh;

  OrderKind(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

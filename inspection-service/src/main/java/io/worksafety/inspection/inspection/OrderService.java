package io.worksafety.inspection.inspection;

import io.worksafety.platform.openapi.Labelled;

/** How an order reached the inspected side. */
enum OrderService implements Labelled {
  IN_PERSON("直接送达"),
  LEFT_AT_PLACE("留置送达"),
  POST("邮寄送达"),
  ELECTRONIC("电子送达");

  private final String labelZh;

  OrderService(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

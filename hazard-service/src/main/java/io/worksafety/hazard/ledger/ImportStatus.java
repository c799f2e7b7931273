package io.worksafety.hazard.ledger;

import io.worksafety.platform.openapi.Labelled;

/** How an import ended. */
enum ImportStatus implements Labelled {
  COMPLETED("已导入"),
  REFUSED("未导入"),
  CHECKED("仅校验");

  private final String labelZh;

  ImportStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

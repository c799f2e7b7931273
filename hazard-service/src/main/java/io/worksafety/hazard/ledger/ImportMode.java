package io.worksafety.hazard.ledger;

import io.worksafety.platform.openapi.Labelled;

/** What a bad row does to the others. */
enum ImportMode implements Labelled {
  ALL_OR_NOTHING("全部成功或全部不导入"),
  PER_ROW("逐行导入");

  private final String labelZh;

  ImportMode(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

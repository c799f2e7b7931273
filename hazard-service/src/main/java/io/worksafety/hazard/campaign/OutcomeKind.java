package io.worksafety.hazard.campaign;

import io.worksafety.platform.openapi.Labelled;

/** How an item of a list ended. */
enum OutcomeKind implements Labelled {
  RESOLVED("已整改", ItemList.PROBLEM),
  HANDED_OVER("移交处理", ItemList.PROBLEM),
  NOT_RESOLVED("未能整改", ItemList.PROBLEM),
  ADOPTED("已出台", ItemList.MEASURE),
  NOT_ADOPTED("未出台", ItemList.MEASURE);

  private final String labelZh;
  private final ItemList of;

  OutcomeKind(String labelZh, ItemList of) {
    this.labelZh = labelZh;
    this.of = of;
  }

  ItemList of() {
    return of;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.hazard.campaign;

import io.worksafety.platform.openapi.Labelled;

/** The two lists of a campaign. */
enum ItemList implements Labelled {
  PROBLEM("问题隐患清单"),
  MEASURE("制度措施清单");

  private final String labelZh;

  ItemList(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

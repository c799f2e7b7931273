package io.worksafety.hazard.investment;

import io.worksafety.platform.openapi.Labelled;

/** What an investment is counted in. */
enum InvestmentUnit implements Labelled {
  YUAN("元"),
  PERSONS("人"),
  ITEMS("件（台、套）");

  private final String labelZh;

  InvestmentUnit(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

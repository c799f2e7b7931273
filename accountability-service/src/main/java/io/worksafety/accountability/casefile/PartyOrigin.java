package io.worksafety.accountability.casefile;

import io.worksafety.platform.openapi.Labelled;

/** How a party came into the case: found in the chain, missing in it, or added later. */
enum PartyOrigin implements Labelled {
  EXACT("责任链明确"),
  INHERITED("责任链继承"),
  UNASSIGNED("责任空白"),
  ADDED("调查增加");

  private final String labelZh;

  PartyOrigin(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.hazard.campaign;

import io.worksafety.platform.openapi.Labelled;

/** What can be done to an item of a campaign. */
enum CampaignItemAction implements Labelled {
  RECORD_OUTCOME("登记结果");

  private final String labelZh;

  CampaignItemAction(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

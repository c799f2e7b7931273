package io.worksafety.hazard.campaign;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** How far a campaign has come. */
enum CampaignStatus implements Labelled {
  PLANNED("已计划"),
  RUNNING("实施中"),
  CLOSED("已结束");

  private final String labelZh;

  CampaignStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  Set<CampaignStatus> next() {
    return switch (this) {
      case PLANNED -> Set.of(RUNNING);
      case RUNNING -> Set.of(CLOSED);
      case CLOSED -> Set.of();
    };
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

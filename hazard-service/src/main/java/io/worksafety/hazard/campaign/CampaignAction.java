package io.worksafety.hazard.campaign;

import static io.worksafety.hazard.campaign.CampaignStatus.PLANNED;
import static io.worksafety.hazard.campaign.CampaignStatus.RUNNING;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.security.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What can be done to a campaign, in which status, by which operation. */
enum CampaignAction implements Labelled {
  CORRECT("更正", "correctCampaign", Set.of(PLANNED, RUNNING)),
  START("启动", "startCampaign", Set.of(PLANNED)),
  ADD_ITEM("登记事项", "addCampaignItem", Set.of(RUNNING)),
  REPORT_PROGRESS("提交季度进展", "reportCampaignProgress", Set.of(RUNNING)),
  CLOSE("结束", "closeCampaign", Set.of(RUNNING)),
  VOID("作废", "voidCampaign", Set.of(PLANNED));

  private final String labelZh;
  private final String operation;
  private final Set<CampaignStatus> from;

  CampaignAction(String labelZh, String operation, Set<CampaignStatus> from) {
    this.labelZh = labelZh;
    this.operation = operation;
    this.from = from;
  }

  static List<CampaignAction> allowed(CampaignStatus status, Caller caller) {
    return Arrays.stream(values())
        .filter(action -> action.possible(status) && caller.may(action.operation))
        .toList();
  }

  boolean possible(CampaignStatus status) {
    return from.contains(status);
  }

  void requirePossible(CampaignStatus status) {
    if (!possible(status)) {
      throw CampaignProblem.STATUS_CONFLICT.because(
          status + " does not allow " + this, status.labelZh() + "状态不允许" + labelZh);
    }
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

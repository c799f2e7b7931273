package io.worksafety.hazard.publicreport;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** How far a report has come. */
enum ReportStatus implements Labelled {
  RECEIVED("已接收"),
  ACCEPTED("已受理"),
  REJECTED("不予受理"),
  ROUTED("已移送县级核查"),
  VERIFIED("已核查"),
  ANSWERED("已答复"),
  REWARDED("已奖励"),
  CLOSED("已办结");

  private final String labelZh;

  ReportStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  /** The whole table. */
  Set<ReportStatus> next() {
    return switch (this) {
      case RECEIVED -> Set.of(ACCEPTED, REJECTED, ROUTED);
      case ACCEPTED, ROUTED -> Set.of(VERIFIED);
      case VERIFIED -> Set.of(ANSWERED);
      case ANSWERED -> Set.of(REWARDED, CLOSED);
      case REJECTED, REWARDED, CLOSED -> Set.of();
    };
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.hazard.publicreport;

import static io.worksafety.hazard.publicreport.ReportStatus.ACCEPTED;
import static io.worksafety.hazard.publicreport.ReportStatus.ANSWERED;
import static io.worksafety.hazard.publicreport.ReportStatus.RECEIVED;
import static io.worksafety.hazard.publicreport.ReportStatus.ROUTED;
import static io.worksafety.hazard.publicreport.ReportStatus.VERIFIED;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.security.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What can be done to a report, in which status, by which operation. */
enum ReportAction implements Labelled {
  SUPPLEMENT("补充", "supplementPublicReport", Set.of(RECEIVED, ACCEPTED, ROUTED)),
  ACCEPT("受理", "acceptPublicReport", Set.of(RECEIVED)),
  REJECT("不予受理", "rejectPublicReport", Set.of(RECEIVED)),
  ROUTE("移送县级核查", "routePublicReport", Set.of(RECEIVED)),
  VERIFY("核查", "verifyPublicReport", Set.of(ACCEPTED, ROUTED)),
  ANSWER("答复", "answerPublicReport", Set.of(VERIFIED)),
  DECIDE_REWARD("决定奖励", "decideReportReward", Set.of(ANSWERED)),
  PAY_REWARD("发放奖励", "payReportReward", Set.of(ANSWERED)),
  CLOSE("办结", "closePublicReport", Set.of(ANSWERED));

  private final String labelZh;
  private final String operation;
  private final Set<ReportStatus> from;

  ReportAction(String labelZh, String operation, Set<ReportStatus> from) {
    this.labelZh = labelZh;
    this.operation = operation;
    this.from = from;
  }

  boolean possible(ReportStatus status) {
    return from.contains(status);
  }

  void requirePossible(ReportStatus status) {
    if (!possible(status)) {
      throw ReportProblem.STATUS_CONFLICT.because(
          status + " does not allow " + this, status.labelZh() + "状态不允许" + labelZh);
    }
  }

  /**
   * What this caller may do now; the acts guard themselves and may refuse for what is in a body.
   */
  static List<ReportAction> allowed(ReportState report, Caller caller) {
    return caller.personId() == null
        ? List.of()
        : Arrays.stream(values())
            .filter(action -> action.possible(report.status()))
            .filter(action -> caller.may(action.operation))
            .filter(action -> action.open(report, caller))
            .toList();
  }

  private boolean open(ReportState report, Caller caller) {
    Reward reward = report.course().reward();
    return switch (this) {
      case SUPPLEMENT -> false;
      case ACCEPT, REJECT -> !report.involvesDeath();
      case ROUTE -> report.involvesDeath();
      case VERIFY -> report.status() != ROUTED || report.countyCovered(caller);
      case ANSWER -> true;
      case DECIDE_REWARD -> reward == null && report.rewardable();
      case PAY_REWARD -> reward != null && !reward.decidedByPersonId().equals(caller.personId());
      case CLOSE -> reward == null;
    };
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

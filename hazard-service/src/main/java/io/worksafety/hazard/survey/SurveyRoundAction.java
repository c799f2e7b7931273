package io.worksafety.hazard.survey;

import static io.worksafety.hazard.survey.SurveyStatus.COMPLETED;
import static io.worksafety.hazard.survey.SurveyStatus.PLANNED;
import static io.worksafety.hazard.survey.SurveyStatus.RUNNING;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.security.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What can be done to a round, in which status, by which operation. */
enum SurveyRoundAction implements Labelled {
  CORRECT("更正", "correctSurveyRound", Set.of(PLANNED)),
  START("启动", "startSurveyRound", Set.of(PLANNED)),
  COVER("登记已摸排单元", "coverCells", Set.of(RUNNING)),
  COMPLETE("完成", "completeSurveyRound", Set.of(RUNNING)),
  VOID("作废", "voidSurveyRound", Set.of(PLANNED, RUNNING, COMPLETED));

  private final String labelZh;
  private final String operation;
  private final Set<SurveyStatus> from;

  SurveyRoundAction(String labelZh, String operation, Set<SurveyStatus> from) {
    this.labelZh = labelZh;
    this.operation = operation;
    this.from = from;
  }

  static List<SurveyRoundAction> allowed(SurveyStatus status, Caller caller) {
    return Arrays.stream(values())
        .filter(action -> action.possible(status) && caller.may(action.operation))
        .toList();
  }

  boolean possible(SurveyStatus status) {
    return from.contains(status);
  }

  void requirePossible(SurveyStatus status) {
    if (!possible(status)) {
      throw SurveyRoundProblem.STATUS_CONFLICT.because(
          status + " does not allow " + this, status.labelZh() + "状态不允许" + labelZh);
    }
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

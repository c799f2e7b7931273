package io.worksafety.hazard.solution;

import static io.worksafety.hazard.solution.SolutionStatus.ACTIVE;
import static io.worksafety.hazard.solution.SolutionStatus.DRAFT;
import static io.worksafety.hazard.solution.SolutionStatus.REVIEWED;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.security.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What can be done to a solution, in which status, by which operation. */
enum IndustrySolutionAction implements Labelled {
  CORRECT("更正", "correctIndustrySolution", Set.of(DRAFT)),
  ACTIVATE("启用", "activateIndustrySolution", Set.of(DRAFT)),
  RECORD_RESULT("登记措施结果", "recordMeasureResult", Set.of(ACTIVE)),
  REVIEW("评估", "reviewIndustrySolution", Set.of(ACTIVE)),
  CLOSE("办结", "closeIndustrySolution", Set.of(REVIEWED)),
  VOID("作废", "voidIndustrySolution", Set.of(DRAFT, ACTIVE));

  private final String labelZh;
  private final String operation;
  private final Set<SolutionStatus> from;

  IndustrySolutionAction(String labelZh, String operation, Set<SolutionStatus> from) {
    this.labelZh = labelZh;
    this.operation = operation;
    this.from = from;
  }

  static List<IndustrySolutionAction> allowed(SolutionStatus status, Caller caller) {
    return Arrays.stream(values())
        .filter(action -> action.possible(status) && caller.may(action.operation))
        .toList();
  }

  boolean possible(SolutionStatus status) {
    return from.contains(status);
  }

  void requirePossible(SolutionStatus status) {
    if (!possible(status)) {
      throw IndustrySolutionProblem.STATUS_CONFLICT.because(
          status + " does not allow " + this, status.labelZh() + "状态不允许" + labelZh);
    }
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

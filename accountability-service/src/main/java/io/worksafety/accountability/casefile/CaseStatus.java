package io.worksafety.accountability.casefile;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** The life of a case. */
enum CaseStatus implements Labelled {
  OPENED("已立案"),
  /** An investigator gathers the dossier and may add parties. */
  EVIDENCE("调查取证"),
  PARTIES_CONFIRMED("责任主体已确认"),
  DELIBERATION("审议"),
  /** Every party has its disposition. */
  DECIDED("已决定"),
  EXECUTING("执行中"),
  CLOSED("已结案");

  private final String labelZh;

  CaseStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }

  Set<CaseStatus> next() {
    return switch (this) {
      case OPENED -> Set.of(EVIDENCE);
      case EVIDENCE -> Set.of(PARTIES_CONFIRMED);
      case PARTIES_CONFIRMED -> Set.of(DELIBERATION);
      case DELIBERATION -> Set.of(DECIDED);
      case DECIDED -> Set.of(EXECUTING);
      case EXECUTING -> Set.of(CLOSED);
      case CLOSED -> Set.of();
    };
  }
}

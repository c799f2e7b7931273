package io.worksafety.hazard.solution;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** How far a solution has come. */
enum SolutionStatus implements Labelled {
  DRAFT("草案"),
  ACTIVE("生效"),
  REVIEWED("已评估"),
  CLOSED("已办结"),
  SUPERSEDED("已被替代");

  private final String labelZh;

  SolutionStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  Set<SolutionStatus> next() {
    return switch (this) {
      case DRAFT -> Set.of(ACTIVE);
      case ACTIVE -> Set.of(REVIEWED, SUPERSEDED);
      case REVIEWED -> Set.of(CLOSED);
      case CLOSED, SUPERSEDED -> Set.of();
    };
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

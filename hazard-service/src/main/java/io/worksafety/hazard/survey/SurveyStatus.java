package io.worksafety.hazard.survey;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** How far a round has come. */
enum SurveyStatus implements Labelled {
  PLANNED("已计划"),
  RUNNING("进行中"),
  COMPLETED("已完成");

  private final String labelZh;

  SurveyStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  Set<SurveyStatus> next() {
    return switch (this) {
      case PLANNED -> Set.of(RUNNING);
      case RUNNING -> Set.of(COMPLETED);
      case COMPLETED -> Set.of();
    };
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}

package io.worksafety.hazard.position;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of reading positions. */
enum PositionProblem implements ProblemType {
  PERIOD_INVALID("vehicle-track.period-invalid", 400, "The period is not valid", "时间范围无效");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  PositionProblem(String code, int status, String title, String titleZh) {
    this.code = code;
    this.status = status;
    this.title = title;
    this.titleZh = titleZh;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }
}

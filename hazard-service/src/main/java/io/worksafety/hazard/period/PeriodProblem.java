package io.worksafety.hazard.period;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of the register of special periods. */
enum PeriodProblem implements ProblemType {
  TIMES_INVALID(
      "special-period.times-invalid", 422, "The period must end after it starts", "结束时间须晚于开始时间");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  PeriodProblem(String code, int status, String title, String titleZh) {
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

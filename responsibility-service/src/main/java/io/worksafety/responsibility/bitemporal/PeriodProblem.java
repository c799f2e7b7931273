package io.worksafety.responsibility.bitemporal;

import io.worksafety.platform.problem.ProblemType;

/** Refusals about times. */
enum PeriodProblem implements ProblemType {
  EMPTY("period.empty", 422, "The period is empty", "有效期为空"),
  END_OUTSIDE("period.end-outside", 422, "The end lies outside the period", "结束时间不在有效期内");

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

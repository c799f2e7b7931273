package io.worksafety.hazard.figure;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of the register of external figures. */
enum FigureProblem implements ProblemType {
  KNOWN("external-figure.known", 409, "There is a figure of this kind for this day", "该日期的同类数据已登记"),
  CELL_INCOMPLETE(
      "external-figure.cell-incomplete",
      422,
      "A cell needs its centre and its size",
      "网格须填写中心点和边长"),
  DATE_IN_FUTURE("external-figure.date-in-future", 422, "The day lies in the future", "数据日期不得晚于今天");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  FigureProblem(String code, int status, String title, String titleZh) {
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

package io.worksafety.hazard.investment;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of safety investments. */
enum SafetyInvestmentProblem implements ProblemType {
  UNIT_MISMATCH(
      "safety-investment.unit-mismatch", 422, "The unit does not fit the kind", "单位与投入类别不符"),
  KNOWN("safety-investment.known", 409, "The organisation has such an entry already", "该单位此类投入已登记");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  SafetyInvestmentProblem(String code, int status, String title, String titleZh) {
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
